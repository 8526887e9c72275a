/** The faces follow feeds through this door. */
export { wallClock } from './clock.ts';
export { feedsAsOpml } from './export-feeds.ts';
export { createFeedReader } from './feed-reader.ts';
export { type FollowEvent, follow } from './follow.ts';
export { subscribe } from './subscribe.ts';
