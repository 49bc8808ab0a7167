// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.metrics.answer.StoredLists;
import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores the caller's customers. */
@ApplicationScoped
class RfmService {

    private final StoredAnswers answers;
    private final StoredLists lists;
    private final Caller caller;

    RfmService(StoredAnswers answers, StoredLists lists, Caller caller) {
        this.answers = answers;
        this.lists = lists;
        this.caller = caller;
    }

    /** Scores of a day, with what amounts are in. */
    record Answer(LocalDate asOf, String currency, RfmScores scores) {}

    RfmView view(@Nullable LocalDate asOf, @Nullable String segment) {
        return answers.of(caller.tenant(), RfmView.class, snapshots -> {
            LocalDate day = snapshots.day(asOf, "asOf");
            snapshots.checkSegment(segment);
            return Question.of(rows -> RfmView.of(scores(snapshots, day, segment)), "rfm", day, segment);
        });
    }

    Page<RfmCustomerView> list(RfmFilter filter, StoredLists.Wanted wanted) {
        return lists.page(caller.tenant(), RfmCustomerView.class, wanted, snapshots -> {
            LocalDate day = snapshots.day(filter.asOf, "asOf");
            snapshots.checkSegment(filter.segment);
            return Question.of(
                    rows -> {
                        List<RfmScores.Scored> scored =
                                scores(snapshots, day, filter.segment).scores().customers();
                        scored.forEach(one -> rows.add(one.buyer().customer(), 0, one.cell(), RfmCustomerView.of(one)));
                        return scored.size();
                    },
                    "rfm customers",
                    day,
                    filter.segment);
        });
    }

    private static Answer scores(CustomerSnapshots snapshots, LocalDate day, @Nullable String segment) {
        List<RfmScores.Buyer> buyers = new ArrayList<>();
        snapshots.each(day, snapshot -> {
            List<Purchase> purchases = snapshot.purchases();
            if (!purchases.isEmpty() && (segment == null || snapshot.isIn(segment))) {
                buyers.add(buyer(snapshot, purchases));
            }
        });
        return new Answer(day, snapshots.policy().currency(), RfmScores.of(buyers));
    }

    private static RfmScores.Buyer buyer(CustomerSnapshot snapshot, List<Purchase> purchases) {
        int last = purchases.get(purchases.size() - 1).day();
        long revenue = snapshot.revenue(Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new RfmScores.Buyer(snapshot.customer(), snapshot.day() - last, purchases.size(), revenue);
    }
}
