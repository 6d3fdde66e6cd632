/** An address of mail, as a piece of a pattern that knows small letters from no others. */
export const mailAddress = String.raw`[\w.%+-]{1,64}@[\w-][\w.-]{0,250}\.[a-z]{2,24}`;
