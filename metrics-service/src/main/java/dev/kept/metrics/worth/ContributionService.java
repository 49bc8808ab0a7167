// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.worth;

import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Looks at the caller's customers one after the other and keeps the best. */
@ApplicationScoped
class ContributionService {

    private static final LocalDate EVER = LocalDate.EPOCH;

    private final SnapshotReader reader;
    private final Caller caller;

    ContributionService(SnapshotReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** A place in the order of the best first. */
    record Place(long contribution, String customer) {}

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

    /** At most so many, the best first, behind a place. */
    List<Worth> best(ContributionFilter filter, @Nullable Place after, int most) {
        return reader.read(caller.tenant(), snapshots -> {
            Days days = days(snapshots, filter.from, filter.to);
            snapshots.checkSegment(filter.segment);
            PriorityQueue<Worth> kept = new PriorityQueue<>(Worth.BEST_FIRST.reversed());
            snapshots.each(days.last(), snapshot -> {
                String segment = filter.segment;
                if (segment == null || snapshot.isIn(segment)) {
                    Worth worth = Worth.of(snapshot, days.from(), days.to());
                    if (worth.counts() && (after == null || worth.isBehind(after.contribution(), after.customer()))) {
                        kept.add(worth);
                    }
                    if (kept.size() > most) {
                        kept.poll();
                    }
                }
            });
            return kept.stream().sorted(Worth.BEST_FIRST).toList();
        });
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
