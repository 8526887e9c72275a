/** The faces follow feeds through this door. */
export { wallClock } from './clock.ts';
export { feedsAsOpml } from './feeds/export-feeds.ts';
export { subscribe } from './feeds/subscribe.ts';
export { type FollowEvent, follow } from './follow.ts';
export { createFeedReader } from './polling/feed-reader.ts';
