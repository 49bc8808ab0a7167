// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.ComplaintFact.Satisfaction;
import dev.kept.metrics.fact.ComplaintFact.Step;
import dev.kept.metrics.fact.InteractionFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Complaints and contacts. */
final class CareTallies {

    private static final int SECONDS = 60;

    private CareTallies() {}

    static void add(History history, Tallies tallies) {
        complaints(history, tallies);
        interactions(history, tallies);
    }

    private static void complaints(History history, Tallies tallies) {
        DaySet days = new DaySet();
        for (ComplaintFact complaint : history.timeline.records(ComplaintFact.class)) {
            int day = history.dayOf(complaint.occurredAt());
            days.add(day);
            tallies.onDay(
                    new What(TallyKind.COMPLAINTS, "opened", complaint.about()), day, 1, complaint.compensation());
            count(tallies, complaint, day, "reopened", complaint.reopened() > 0);
            steps(tallies, complaint, day);
            Satisfaction said = complaint.satisfaction();
            if (said != null) {
                tallies.onDay(new What(TallyKind.COMPLAINTS, "rated", complaint.about()), day, 1, said.index());
                count(tallies, complaint, day, "satisfied", said.satisfied());
            }
            wait(tallies, TallyKind.FIRST_RESPONSES, complaint, complaint.response(), day);
            wait(tallies, TallyKind.RESOLUTIONS, complaint, complaint.resolution(), day);
        }
        tallies.oncePerPeriod(new What(TallyKind.COMPLAINANTS, "complained"), days);
        for (Tile tile : history.days.periods) {
            for (DaySet.Run run : tallies.runs(tile, days)) {
                int start = run.start();
                boolean bought = history.purchases.firstFrom(start) < history.days.next(tile, start);
                if (!bought && !history.presentAt(start)) {
                    tallies.inPeriod(new What(TallyKind.COMPLAINANTS, "outside"), tile, start, run.last(), 1, 0);
                }
            }
        }
    }

    private static void steps(Tallies tallies, ComplaintFact complaint, int day) {
        Step response = complaint.response();
        Step resolution = complaint.resolution();
        count(tallies, complaint, day, "answered", response.at() != null);
        count(tallies, complaint, day, "answerTarget", response.decided());
        count(tallies, complaint, day, "answeredInTime", response.decided() && !response.breached());
        count(tallies, complaint, day, "resolved", resolution.at() != null);
        count(tallies, complaint, day, "resolutionTarget", resolution.decided());
        count(tallies, complaint, day, "resolvedInTime", resolution.decided() && !resolution.breached());
    }

    private static void count(Tallies tallies, ComplaintFact complaint, int day, String part, boolean holds) {
        tallies.onDay(new What(TallyKind.COMPLAINTS, part, complaint.about()), day, holds ? 1 : 0, 0);
    }

    private static void wait(Tallies tallies, TallyKind kind, ComplaintFact complaint, Step step, int day) {
        Instant opened = complaint.occurredAt();
        Instant done = step.at();
        String part = done == null
                ? "open:" + Math.floorDiv(opened.getEpochSecond(), SECONDS)
                : Long.toString(Math.max(0, Duration.between(opened, done).toMinutes()));
        tallies.onDay(new What(kind, part, complaint.about()), day, 1, 0);
    }

    private static void interactions(History history, Tallies tallies) {
        List<InteractionFact> interactions = history.timeline.records(InteractionFact.class);
        DaySet days = new DaySet();
        for (InteractionFact interaction : interactions) {
            int day = history.dayOf(interaction.occurredAt());
            days.add(day);
            Map<String, String> own = interaction.agent() == null
                    ? Map.of("channel", interaction.channel())
                    : Map.of("channel", interaction.channel(), "agent", interaction.agent());
            String direction = interaction.inbound() ? "inbound" : "outbound";
            tallies.onDay(new What(TallyKind.INTERACTIONS, direction, own), day, 1, 0);
            Boolean atOnce = interaction.resolvedAtOnce();
            if (atOnce != null) {
                String contact = atOnce ? "firstContact" : "laterContact";
                tallies.onDay(new What(TallyKind.INTERACTIONS, contact, own), day, 1, 0);
            }
        }
        tallies.oncePerPeriod(new What(TallyKind.CONTACTED, "contacted"), days);
    }
}
