// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.ComplaintFact.Satisfaction;
import dev.kept.metrics.fact.ComplaintFact.Step;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.timeline.RecordCodec.Head;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Complaints, feedback, inspections and invitations within a timeline; sets in one order, so that bytes are equal. */
final class CareCodec {

    private CareCodec() {}

    static void complaint(ByteWriter out, ComplaintFact complaint) {
        about(out, complaint.about());
        step(out, complaint.response());
        step(out, complaint.resolution());
        out.number(complaint.reopened());
        out.number(complaint.compensation());
        out.optional(complaint.satisfaction(), said -> {
            out.number(said.index());
            out.flag(said.satisfied());
        });
    }

    static ComplaintFact complaint(ByteReader in, Head head, boolean judged) {
        return new ComplaintFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                about(in),
                step(in),
                step(in),
                (int) in.number(),
                in.number(),
                judged ? in.optional(() -> new Satisfaction(in.number(), in.flag())) : null,
                head.deleted());
    }

    static void feedback(ByteWriter out, FeedbackFact feedback) {
        out.text(feedback.source());
        out.text(feedback.sentiment());
        out.optional(feedback.rating(), out::number);
        out.list(new TreeSet<>(feedback.themes()), out::text);
    }

    static FeedbackFact feedback(ByteReader in, Head head) {
        return new FeedbackFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                in.text(),
                in.text(),
                in.optional(in::number),
                Set.copyOf(in.list(in::text)),
                head.deleted());
    }

    static void inspection(ByteWriter out, InspectionFact inspection) {
        about(out, inspection.about());
        out.number(inspection.score());
        out.optional(inspection.passed(), out::flag);
    }

    /** @param always whether each is passed or not */
    static InspectionFact inspection(ByteReader in, Head head, boolean always) {
        Map<String, String> about = about(in);
        long score = in.number();
        Boolean passed = always ? (Boolean) in.flag() : in.optional(in::flag);
        return new InspectionFact(
                head.entity(), head.version(), head.occurredAt(), about, score, passed, head.deleted());
    }

    static void invitation(ByteWriter out, InvitationFact invitation) {
        out.text(invitation.survey());
        out.text(invitation.channel());
        out.optional(invitation.wave(), out::text);
        out.optional(invitation.response(), out::text);
        out.list(new TreeSet<>(invitation.steps()), out::text);
    }

    static InvitationFact invitation(ByteReader in, Head head) {
        return new InvitationFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                in.text(),
                in.text(),
                in.optional(in::text),
                in.optional(in::text),
                Set.copyOf(in.list(in::text)),
                head.deleted());
    }

    private static void about(ByteWriter out, Map<String, String> about) {
        out.list(new TreeMap<>(about).entrySet(), entry -> {
            out.text(entry.getKey());
            out.text(entry.getValue());
        });
    }

    private static Map<String, String> about(ByteReader in) {
        Map<String, String> about = new TreeMap<>();
        for (long left = in.number(); left > 0; left--) {
            about.put(in.text(), in.text());
        }
        return about;
    }

    private static void step(ByteWriter out, Step step) {
        out.optional(step.at(), out::instant);
        out.flag(step.promised());
        out.flag(step.breached());
    }

    private static Step step(ByteReader in) {
        return new Step(in.optional(in::instant), in.flag(), in.flag());
    }
}
