// SPDX-License-Identifier: Apache-2.0
/**
 * The one way in which data leaves a service. A producer writes events to its {@link dev.kept.feedkit.Outbox} in the
 * business transaction; one {@link dev.kept.feedkit.Sequencer} moves them to a log with gapless numbers per part, served
 * at /internal/feed. A consumer's {@link dev.kept.feedkit.FeedReader} hands them to a {@link dev.kept.feedkit.FeedHandler}
 * in the transaction that also moves its cursor. Knows nothing of what the events say.
 */
@NullMarked
package dev.kept.feedkit;

import org.jspecify.annotations.NullMarked;
