/** Chinese family names, in both scripts: the commonest three hundred and a few more that writers bear. */
const single =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉' +
  '阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安' +
  '颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游裴席卫衛查屈鲍鮑' +
  '覃霍翁隋甘景薄单單包柏宁寧柯阮桂闵閔解柴车車冉房边邊古斯';
const double = '欧阳|歐陽|司马|司馬|上官|慕容|诸葛|諸葛|皇甫|司徒|端木';

/** A Chinese person's full name, as a part of a pattern. */
export const chineseName = `(?:(?:${double})\\p{sc=Han}{1,2}|[${single}]\\p{sc=Han}{1,2})`;
