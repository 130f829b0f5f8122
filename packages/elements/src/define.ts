/**
 * Registers all elements under their names. The only module of the package with a side effect; loading it twice, or
 * beside another version, does nothing the second time.
 */
import { defineComments } from './comments/define-comments.ts';
import { defineFeed } from './feed/define-feed.ts';
import { defineKudos } from './kudos/define-kudos.ts';
import { defineKudosWall } from './kudos/define-kudos-wall.ts';
import { definePeople } from './people/define-people.ts';
import { defineProvider } from './provider/define-provider.ts';

defineProvider();
definePeople();
defineKudos();
defineKudosWall();
defineComments();
defineFeed();
