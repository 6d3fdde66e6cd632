/** Tells the thread that gave an order how far it is done. */
export type OnProgress<Progress> = (progress: Progress) => void;
