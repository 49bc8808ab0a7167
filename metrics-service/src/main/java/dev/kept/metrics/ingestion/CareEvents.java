// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.ComplaintFact.Satisfaction;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.ingestion.EventFacts.Head;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Complaints, feedback, inspections and invitations as their events tell them. */
final class CareEvents {

    /** Where an inspection took place, from the whole to the part. */
    private static final List<String> PLACES = List.of("country", "region", "city", "branch");

    static final List<String> FEEDBACK = List.of("recorded", "changed", "deleted");
    static final List<String> INVITATION = List.of(
            "created",
            "suppressed",
            "sent",
            "delivered",
            "opened",
            "started",
            "partial",
            "completed",
            "screened-out",
            "bounced",
            "refused",
            "revoked",
            "deleted");

    private static final int TEN_THOUSANDTHS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Ends of an invitation, as its state says them, to the name under which they are counted. */
    private static final Map<String, String> ENDS = Map.of(
            "suppressed", "suppressed",
            "bounced", "bounced",
            "screened-out", "screenedOut",
            "refused", "refused",
            "revoked", "revoked");

    private CareEvents() {}

    static ComplaintFact complaint(Head head, JsonNode data, boolean deleted) {
        Map<String, String> about = new HashMap<>();
        put(about, "channel", data.path("about"), "channel");
        put(about, "category", data.path("about"), "category");
        put(about, "severity", data.path("about"), "severity");
        put(about, "team", data, "teamId");
        put(about, "agent", data, "agentId");
        JsonNode outcome = data.path("outcome");
        return new ComplaintFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                about,
                step(data.path("firstResponse")),
                step(data.path("resolution")),
                data.hasNonNull("reopenCount") ? Members.whole(data, "reopenCount") : 0,
                outcome.hasNonNull("compensation") ? Members.money(outcome, "compensation") : 0,
                outcome.hasNonNull("satisfaction") ? satisfaction(outcome.path("satisfaction")) : null,
                deleted,
                Members.currency(outcome, "compensation"));
    }

    private static ComplaintFact.Step step(JsonNode timer) {
        return new ComplaintFact.Step(
                timer.hasNonNull("at") ? Members.instant(timer, "at") : null,
                timer.hasNonNull("targetMinutes"),
                timer.path("breached").asBoolean());
    }

    /** Satisfied from 4 of 5, 6 of 7 and 8 of 10 on, as surveys count by default; on other scales at the top. */
    private static Satisfaction satisfaction(JsonNode said) {
        int score = Members.whole(said, "score");
        int min = Members.whole(said, "min");
        int max = Members.whole(said, "max");
        int satisfiedFrom = switch (max) {
            case 5 -> 4;
            case 7 -> 6;
            case 10 -> 8;
            default -> max;
        };
        return new Satisfaction(
                index(BigDecimal.valueOf(score), BigDecimal.valueOf(min), BigDecimal.valueOf(max)),
                score >= satisfiedFrom);
    }

    static FeedbackFact feedback(Head head, JsonNode data, boolean deleted) {
        Set<String> themes = new HashSet<>();
        data.path("themes").forEach(theme -> themes.add(Members.text(theme, "themeId")));
        JsonNode rating = data.path("rating");
        return new FeedbackFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                Members.text(data, "source"),
                Members.text(data, "sentiment"),
                data.hasNonNull("rating")
                        ? index(
                                Members.decimal(rating, "value"),
                                Members.decimal(rating, "min"),
                                Members.decimal(rating, "max"))
                        : null,
                themes,
                deleted);
    }

    static InspectionFact inspection(Head head, JsonNode data, boolean deleted) {
        Map<String, String> about = new HashMap<>();
        put(about, "team", data, "teamId");
        put(about, "agent", data, "agentId");
        put(about, "checklist", data, "checklistId");
        put(about, "inspector", data, "inspectorId");
        PLACES.forEach(level -> put(about, level, data.path("place"), level));
        return new InspectionFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                about,
                Members.decimal(data, "score")
                        .movePointRight(TEN_THOUSANDTHS)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                data.hasNonNull("passed") ? (Boolean) data.path("passed").asBoolean() : null,
                deleted);
    }

    /** It counts when it was sent: the events of what comes later are dated later. */
    static InvitationFact invitation(Head head, JsonNode data, boolean deleted) {
        JsonNode times = data.path("times");
        String counted = times.hasNonNull("sentAt") ? "sentAt" : "createdAt";
        Instant at = times.hasNonNull(counted) ? Members.instant(times, counted) : head.occurredAt();
        return new InvitationFact(
                head.entity(),
                head.version(),
                at,
                data.hasNonNull("surveyKey") ? Members.text(data, "surveyKey") : Members.text(data, "surveyId"),
                Members.text(data, "channel"),
                text(data.path("occasion"), "waveId"),
                text(data, "responseId"),
                steps(times, Members.text(data, "state")),
                deleted);
    }

    /** Whoever answered has opened, and what was opened was delivered, though nobody said so. */
    private static Set<String> steps(JsonNode times, String state) {
        Set<String> steps = new HashSet<>();
        boolean completed = times.hasNonNull("completedAt");
        boolean started = completed || times.hasNonNull("startedAt") || times.hasNonNull("partialAt");
        boolean opened = started || times.hasNonNull("openedAt");
        boolean bounced = state.equals("bounced");
        boolean delivered = opened || (times.hasNonNull("deliveredAt") && !bounced);
        add(steps, "sent", delivered || times.hasNonNull("sentAt"));
        add(steps, "delivered", delivered);
        add(steps, "opened", opened);
        add(steps, "started", started);
        add(steps, "completed", completed);
        add(steps, "partial", !completed && times.hasNonNull("partialAt"));
        String end = ENDS.get(state);
        if (end != null) {
            steps.add(end);
        }
        return steps;
    }

    private static void add(Set<String> steps, String step, boolean reached) {
        if (reached) {
            steps.add(step);
        }
    }

    /** On 0 to 100, in ten-thousandths. */
    private static long index(BigDecimal value, BigDecimal min, BigDecimal max) {
        if (max.compareTo(min) <= 0 || value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException(value + " is no rating on " + min + ".." + max);
        }
        return value.subtract(min)
                .multiply(HUNDRED)
                .movePointRight(TEN_THOUSANDTHS)
                .divide(max.subtract(min), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static void put(Map<String, String> values, String name, JsonNode data, String member) {
        String value = text(data, member);
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String text(JsonNode data, String member) {
        return data.hasNonNull(member) ? Members.text(data, member) : null;
    }
}
