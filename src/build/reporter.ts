/** Shows how far a long stage has come. */
export interface Stage {
  /** What is being done now, as `1,200 of 10,082 files`. */
  readonly update: (text: string) => void;
}

/** How a build tells what it does while it does it. */
export interface Reporter {
  readonly stage: <Result>(name: string, work: (stage: Stage) => Promise<Result>) => Promise<Result>;
}

export const silentReporter: Reporter = {
  stage: (_name, work) => work({ update: () => {} }),
};
