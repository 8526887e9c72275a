/** From what belongs to a party to those who are of it: "the Republican argument". */
export const PARTIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Republican: 'Republicans',
    GOP: 'Republicans',
    Democratic: 'Democrats',
    Conservative: 'Conservatives',
    Tory: 'Conservatives',
    Labour: 'Labour',
  }),
);
