// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.worth;

import dev.kept.metrics.portrait.Galleries;
import dev.kept.metrics.portrait.Gallery;
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

    private final Galleries galleries;
    private final Caller caller;

    ContributionService(Galleries galleries, Caller caller) {
        this.galleries = galleries;
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
        return galleries.read(caller.tenant(), gallery -> {
            Days days = days(gallery, from, to);
            return gallery.find(customer, days.last())
                    .map(portrait -> Worth.of(portrait, days.from(), days.to()))
                    .orElseThrow(StandardProblem.NOT_FOUND::with);
        });
    }

    /** At most so many, the best first, behind a place. */
    List<Worth> best(ContributionFilter filter, @Nullable Place after, int most) {
        return galleries.read(caller.tenant(), gallery -> {
            Days days = days(gallery, filter.from, filter.to);
            gallery.checkSegment(filter.segment);
            PriorityQueue<Worth> kept = new PriorityQueue<>(Worth.BEST_FIRST.reversed());
            gallery.each(days.last(), portrait -> {
                String segment = filter.segment;
                if (segment == null || portrait.isIn(segment)) {
                    Worth worth = Worth.of(portrait, days.from(), days.to());
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

    private static Days days(Gallery gallery, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = gallery.day(to == null ? null : to.minusDays(1), "to");
        LocalDate first = from == null ? EVER : gallery.day(from, "from");
        if (first.isAfter(last)) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter("to", "range-empty", first)));
        }
        return new Days(first, last.plusDays(1));
    }
}
