/** Signs that personal data may stand in a text. */
interface PersonalSigns {
  readonly hasAddress: boolean;
  readonly hasNumber: boolean;
}

const digitRun = /\d[\d ().\-/]{6}/;

/** Without an @ or a run of digits there is nothing to look for, as in most articles. */
export const signsIn = (text: string): PersonalSigns => ({
  hasAddress: text.includes('@'),
  hasNumber: digitRun.test(text),
});
