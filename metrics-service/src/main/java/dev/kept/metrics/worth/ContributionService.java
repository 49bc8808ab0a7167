// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.worth;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredLists;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller's customers have left. */
@ApplicationScoped
class ContributionService {

    private static final LocalDate EVER = LocalDate.EPOCH;

    private final SnapshotReader reader;
    private final StoredLists lists;
    private final Caller caller;

    ContributionService(SnapshotReader reader, StoredLists lists, Caller caller) {
        this.reader = reader;
        this.lists = lists;
        this.caller = caller;
    }

    private record Days(LocalDate from, LocalDate to) {

        LocalDate last() {
            return to.minusDays(1);
        }
    }

    Worth get(String customer, @Nullable LocalDate from, @Nullable LocalDate to) {
        return reader.read(caller.tenant(), snapshots -> {
            Days days = days(snapshots, from, to);
            return snapshots
                    .find(customer, days.last())
                    .map(snapshot -> Worth.of(snapshot, days.from(), days.to()))
                    .orElseThrow(StandardProblem.NOT_FOUND::with);
        });
    }

    /** The best first. */
    Page<CustomerContributionView> best(ContributionFilter filter, StoredLists.Wanted wanted) {
        return lists.page(caller.tenant(), CustomerContributionView.class, wanted, snapshots -> {
            Days days = days(snapshots, filter.from, filter.to);
            snapshots.checkSegment(filter.segment);
            return Question.of(
                    rows -> {
                        snapshots.each(days.last(), snapshot -> {
                            if (filter.segment == null || snapshot.isIn(filter.segment)) {
                                add(Worth.of(snapshot, days.from(), days.to()), rows);
                            }
                        });
                        return days.last();
                    },
                    "contributions",
                    days.from(),
                    days.to(),
                    filter.segment);
        });
    }

    private static void add(Worth worth, Question.Rows rows) {
        if (worth.counts()) {
            rows.add(worth.customer(), -(double) worth.contribution(), "", CustomerContributionView.of(worth));
        }
    }

    private static Days days(CustomerSnapshots snapshots, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = snapshots.day(to == null ? null : to.minusDays(1), "to");
        LocalDate first = from == null ? EVER : snapshots.day(from, "from");
        if (first.isAfter(last)) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter("to", "range-empty", first)));
        }
        return new Days(first, last.plusDays(1));
    }
}
