// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A feed whose pages and heads a test can spoil on their way. */
final class FaultySource implements FeedSource {
    private final FeedSource real;
    private volatile UnaryOperator<FeedPage> spoil = page -> page;
    private volatile Runnable afterHeads = () -> {};
    private volatile boolean down;

    FaultySource(FeedSource real) {
        this.real = real;
    }

    void spoil(UnaryOperator<FeedPage> how) {
        spoil = how;
    }

    /** Something that happens after the producer has told its heads and before the reader hears them. */
    void afterHeads(Runnable what) {
        afterHeads = what;
    }

    void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public FeedHeads heads() {
        if (down) {
            throw new FeedUnavailableException("down", null);
        }
        FeedHeads heads = real.heads();
        afterHeads.run();
        return heads;
    }

    @Override
    public FeedPage page(int part, long after, int limit) {
        if (down) {
            throw new FeedUnavailableException("down", null);
        }
        return spoil.apply(real.page(part, after, limit));
    }

    static FeedPage with(FeedPage page, List<FeedEvent> events) {
        return new FeedPage(page.epoch(), page.part(), page.head(), events);
    }

    static FeedPage without(FeedPage page, int index) {
        List<FeedEvent> events = new ArrayList<>(page.events());
        events.remove(Math.min(index, events.size() - 1));
        return with(page, events);
    }
}
