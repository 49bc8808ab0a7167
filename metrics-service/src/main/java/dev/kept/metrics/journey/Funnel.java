// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.model.survival.KaplanMeier;
import dev.kept.metrics.model.survival.SurvivalTimes;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts customers by how far they came. Each is counted once, and never in a step without those before it. */
final class Funnel {

    static final String ALL = "all";
    static final String UNKNOWN = "unknown";
    private static final double SECONDS_OF_A_DAY = 86_400;

    private final FunnelQuestion question;
    private final Policy policy;
    private final Instant seen;
    private final Map<String, Counts> groups = new TreeMap<>();

    /** @param seen until when everything is known */
    Funnel(FunnelQuestion question, Policy policy, Instant seen) {
        this.question = question;
        this.policy = policy;
        this.seen = seen;
    }

    /** How far the customers of one group came. */
    static final class Counts {
        long entered;
        long mature;
        final long[] reached;
        /** Of those who entered long enough ago. */
        final long[] reachedByMature;

        private final SurvivalTimes.Builder[] times;

        private Counts(int steps) {
            reached = new long[steps];
            reachedByMature = new long[steps];
            times = new SurvivalTimes.Builder[steps];
            for (int i = 0; i < steps; i++) {
                times[i] = SurvivalTimes.builder();
            }
        }

        /** Share that reaches a step within some days, with those counted who have not had them yet. */
        OptionalDouble within(int step, int days) {
            if (entered == 0) {
                return OptionalDouble.empty();
            }
            OptionalDouble left = KaplanMeier.of(times[step].build()).survivalAt(days);
            return left.isPresent() ? OptionalDouble.of(1 - left.getAsDouble()) : left;
        }
    }

    Map<String, Counts> groups() {
        return groups;
    }

    void add(CustomerTimeline timeline) {
        List<Happening> entries = question.steps().get(0).of(timeline, policy);
        if (entries.isEmpty()) {
            return;
        }
        Happening entry = entries.get(0);
        if (entry.day().isBefore(question.from()) || !entry.day().isBefore(question.to())) {
            return;
        }
        Counts counts = groups.computeIfAbsent(
                group(timeline, entry.day()), key -> new Counts(question.steps().size()));
        double watched = days(entry.at(), seen);
        boolean mature = watched >= question.withinDays();
        counts.entered++;
        counts.mature += mature ? 1 : 0;
        @Nullable Instant[] reached = reached(timeline, entry);
        for (int i = 0; i < reached.length; i++) {
            Instant at = reached[i];
            boolean done = at != null && days(entry.at(), at) <= question.withinDays();
            counts.reached[i] += done ? 1 : 0;
            counts.reachedByMature[i] += done && mature ? 1 : 0;
            counts.times[i].add(at == null ? Math.max(0, watched) : days(entry.at(), at), at != null);
        }
    }

    /** When each step was reached; null for one that was not. */
    private @Nullable Instant[] reached(CustomerTimeline timeline, Happening entry) {
        int steps = question.steps().size();
        @Nullable Instant[] reached = new Instant[steps];
        reached[0] = entry.at();
        for (int i = 1; i < steps; i++) {
            // In order: behind the step before. With skipping: behind the entry.
            Instant after = question.skipping() ? entry.at() : reached[i - 1];
            reached[i] = after == null ? null : firstFrom(question.steps().get(i), timeline, after);
        }
        if (question.skipping()) {
            for (int i = steps - 2; i > 0; i--) {
                Instant later = reached[i + 1];
                Instant own = reached[i];
                reached[i] = own == null || (later != null && later.isBefore(own)) ? later : own;
            }
        }
        return reached;
    }

    private @Nullable Instant firstFrom(Happenings step, CustomerTimeline timeline, Instant from) {
        return step.of(timeline, policy).stream()
                .map(Happening::at)
                .filter(at -> !at.isBefore(from))
                .findFirst()
                .orElse(null);
    }

    private String group(CustomerTimeline timeline, LocalDate day) {
        String groupBy = question.groupBy();
        if (groupBy == null) {
            return ALL;
        }
        if (groupBy.equals("campaign") || groupBy.equals("channel")) {
            return timeline.records(AttributionFact.class).stream()
                    .findFirst()
                    .map(told -> groupBy.equals("campaign") ? told.campaign() : told.channel())
                    .orElse(UNKNOWN);
        }
        String value = "";
        for (ProfileFact profile : timeline.profiles().values()) {
            LocalDate since = profile.occurredAt().atZone(policy.zone()).toLocalDate();
            if (value.isEmpty() || !since.isAfter(day)) {
                value = profile.attributes().getOrDefault(groupBy, "");
            }
        }
        return value.isBlank() ? UNKNOWN : value;
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / SECONDS_OF_A_DAY;
    }
}
