// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.Purchase;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores the caller's customers. */
@ApplicationScoped
class RfmService {

    private final SnapshotReader reader;
    private final Caller caller;

    RfmService(SnapshotReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** Scores of a day, with what amounts are in. */
    record Answer(LocalDate asOf, String currency, RfmScores scores) {}

    Answer scores(@Nullable LocalDate asOf, @Nullable String segment) {
        return reader.read(caller.tenant(), snapshots -> {
            LocalDate day = snapshots.day(asOf, "asOf");
            snapshots.checkSegment(segment);
            List<RfmScores.Buyer> buyers = new ArrayList<>();
            snapshots.each(day, snapshot -> {
                List<Purchase> purchases = snapshot.purchases();
                if (!purchases.isEmpty() && (segment == null || snapshot.isIn(segment))) {
                    buyers.add(buyer(snapshot, purchases));
                }
            });
            return new Answer(day, snapshots.policy().currency(), RfmScores.of(buyers));
        });
    }

    private static RfmScores.Buyer buyer(CustomerSnapshot snapshot, List<Purchase> purchases) {
        int last = purchases.get(purchases.size() - 1).day();
        long revenue = snapshot.revenue(Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new RfmScores.Buyer(snapshot.customer(), snapshot.day() - last, purchases.size(), revenue);
    }
}
