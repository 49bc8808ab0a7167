// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import dev.kept.metrics.portrait.Galleries;
import dev.kept.metrics.portrait.Portrait;
import dev.kept.metrics.portrait.Purchase;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores the caller's customers. */
@ApplicationScoped
class RfmService {

    private final Galleries galleries;
    private final Caller caller;

    RfmService(Galleries galleries, Caller caller) {
        this.galleries = galleries;
        this.caller = caller;
    }

    /** Scores of a day, with what amounts are in. */
    record Answer(LocalDate asOf, String currency, RfmScores scores) {}

    Answer scores(@Nullable LocalDate asOf, @Nullable String segment) {
        return galleries.read(caller.tenant(), gallery -> {
            LocalDate day = gallery.day(asOf, "asOf");
            gallery.checkSegment(segment);
            List<RfmScores.Buyer> buyers = new ArrayList<>();
            gallery.each(day, portrait -> {
                List<Purchase> purchases = portrait.purchases();
                if (!purchases.isEmpty() && (segment == null || portrait.isIn(segment))) {
                    buyers.add(buyer(portrait, purchases));
                }
            });
            return new Answer(day, gallery.policy().currency(), RfmScores.of(buyers));
        });
    }

    private static RfmScores.Buyer buyer(Portrait portrait, List<Purchase> purchases) {
        int last = purchases.get(purchases.size() - 1).day();
        long revenue = portrait.revenue(Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new RfmScores.Buyer(portrait.customer(), portrait.day() - last, purchases.size(), revenue);
    }
}
