// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.ruleset.Rulesets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A score that every customer has. */
enum ScoreKind {
    /** How well it stands with the customer. */
    HEALTH,
    /** How loyally the customer behaves and speaks. */
    LOYALTY,
    /** How much the customer has reason to trust us, and does. */
    TRUST;

    /** As paths name it, or the problem that there is none such. */
    static ScoreKind of(String key) {
        return Stream.of(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ScoreProblem.SCORE_UNKNOWN.with(
                        key, Stream.of(values()).map(ScoreKind::key).collect(Collectors.joining(", "))));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Rulesets.Kind<ScorePolicy> rules() {
        return new Rulesets.Kind<>("score/" + key(), ScorePolicy.class, new ScorePolicy(standard(), 40, 70));
    }

    /** What holds until a tenant says otherwise. */
    private List<Component> standard() {
        return switch (this) {
            case HEALTH ->
                List.of(
                        Component.of("recency", Measure.RECENCY_DAYS, 365, 180, 0, .25),
                        Component.of("frequency", Measure.PURCHASES, 365, 0, 12, .2),
                        Component.of("spend-trend", Measure.REVENUE_CHANGE, 180, 0, 1.5, .15),
                        Component.of("contacts", Measure.CONTACTS, 180, 0, 6, .1),
                        Component.of("satisfaction", Measure.RATING_INDEX, 365, 0, 100, .15),
                        Component.of("open-complaints", Measure.OPEN_COMPLAINTS, 365, 2, 0, .15));
            case LOYALTY ->
                List.of(
                        Component.of("frequency", Measure.PURCHASES, 365, 0, 12, .25),
                        Component.of("persistency", Measure.ACTIVE_MONTHS, 365, 0, 12, .25),
                        Component.of("tenure", Measure.TENURE_DAYS, 365, 0, 1095, .15),
                        Component.of("recommendation", Measure.RECOMMENDATION, 730, 0, 10, .25),
                        Component.of("referrals", Measure.REFERRALS, 730, 0, 3, .1));
            case TRUST ->
                List.of(
                        Component.of("survey", Measure.RATING_INDEX, 730, 0, 100, .4),
                        Component.of("promises-kept", Measure.PROMISES_KEPT, 730, 0, 1, .3),
                        Component.of("complaints-resolved", Measure.RESOLVED_SHARE, 730, 0, 1, .3));
        };
    }
}
