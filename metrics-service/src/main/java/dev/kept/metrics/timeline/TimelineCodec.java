// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A timeline as bytes. The first byte is the version of the format; older ones are still read. Instants stay instants, so that another zone needs
 * no other source. Equal timelines give equal bytes.
 */
public final class TimelineCodec {

    private static final int FORMAT = 7;
    /** Since when there are segments. */
    private static final int SEGMENTS = 2;
    /** Since when there are records. */
    private static final int RECORDS = 3;
    /** Since when answers have aspects. */
    private static final int ASPECTS = 4;
    /** Since when there are lines of orders. */
    private static final int LINES = 5;
    /** Since when amounts have currencies. */
    private static final int CURRENCIES = 6;
    /** Since when surveys declare how much aspects count. */
    private static final int WEIGHTS = 7;

    private TimelineCodec() {}

    /** The bytes that {@link #decode} reads. */
    public static byte[] encode(CustomerTimeline timeline) {
        ByteWriter out = new ByteWriter();
        out.number(FORMAT);
        DeletedFact tombstone = timeline.tombstone();
        out.flag(tombstone != null);
        if (tombstone != null) {
            head(out, tombstone);
        }
        out.number(timeline.profiles().size());
        timeline.profiles().values().forEach(profile -> profile(out, profile));
        out.list(timeline.toldOrders().values(), order -> order(out, order));
        out.list(timeline.toldRefunds().values(), refund -> refund(out, refund));
        out.number(timeline.responses().size());
        timeline.responses().values().forEach(response -> response(out, response));
        SegmentsFact segments = timeline.segments();
        out.flag(segments != null);
        if (segments != null) {
            segments(out, segments);
        }
        out.list(timeline.toldRecords().values(), record -> RecordCodec.write(out, record));
        LineCodec.write(out, timeline.toldOrders().values());
        CurrencyCodec.write(out, timeline);
        WeightCodec.write(out, timeline.responses().values());
        return out.bytes();
    }

    /** @throws IllegalArgumentException if the bytes are of another format */
    public static CustomerTimeline decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        long format = in.number();
        if (format < 1 || format > FORMAT) {
            throw new IllegalArgumentException("Timeline format " + format + " is unknown; known are 1 to " + FORMAT);
        }
        List<Fact> facts = new ArrayList<>();
        if (in.flag()) {
            facts.add(new DeletedFact(in.text(), in.number(), in.instant()));
        }
        read(in, facts, () -> profile(in));
        read(in, facts, () -> order(in));
        read(in, facts, () -> refund(in));
        read(in, facts, () -> response(in, format >= ASPECTS));
        if (format >= SEGMENTS && in.flag()) {
            facts.add(segments(in));
        }
        if (format >= RECORDS) {
            read(in, facts, () -> RecordCodec.read(in));
        }
        if (format >= LINES) {
            LineCodec.read(in, facts);
        }
        Rates rates = format >= CURRENCIES ? CurrencyCodec.read(in, facts).orElse(null) : null;
        if (format >= WEIGHTS) {
            WeightCodec.read(in, facts);
        }
        return CustomerTimeline.EMPTY.merge(facts).with(rates);
    }

    private static void read(ByteReader in, Collection<Fact> facts, Supplier<Fact> next) {
        for (long left = in.number(); left > 0; left--) {
            facts.add(next.get());
        }
    }

    static void head(ByteWriter out, Fact fact) {
        out.text(fact.entity());
        out.number(fact.version());
        out.instant(fact.occurredAt());
    }

    private static void profile(ByteWriter out, ProfileFact profile) {
        head(out, profile);
        out.number(profile.attributes().size());
        new TreeMap<>(profile.attributes()).forEach((name, value) -> {
            out.text(name);
            out.text(value);
        });
    }

    private static Fact profile(ByteReader in) {
        String entity = in.text();
        long version = in.number();
        Instant occurredAt = in.instant();
        Map<String, String> attributes = new TreeMap<>();
        for (long left = in.number(); left > 0; left--) {
            attributes.put(in.text(), in.text());
        }
        return new ProfileFact(entity, version, occurredAt, attributes);
    }

    private static void order(ByteWriter out, OrderFact order) {
        head(out, order);
        out.number(order.amount());
        out.number(order.cost());
        out.flag(order.deleted());
    }

    private static Fact order(ByteReader in) {
        return new OrderFact(in.text(), in.number(), in.instant(), in.number(), in.number(), in.flag());
    }

    private static void refund(ByteWriter out, RefundFact refund) {
        head(out, refund);
        out.flag(refund.order() != null);
        if (refund.order() != null) {
            out.text(refund.order());
        }
        out.number(refund.amount());
        out.flag(refund.deleted());
    }

    private static Fact refund(ByteReader in) {
        return new RefundFact(
                in.text(), in.number(), in.instant(), in.flag() ? in.text() : null, in.number(), in.flag());
    }

    private static void response(ByteWriter out, ResponseFact response) {
        head(out, response);
        out.text(response.survey());
        out.text(response.channel());
        out.text(response.weight().toString());
        out.number(response.answers().size());
        for (Answer answer : response.answers()) {
            out.text(answer.question());
            out.text(answer.type());
            out.optional(answer.aspect(), out::text);
            out.number(answer.score());
            out.number(answer.min());
            out.number(answer.max());
            out.number(answer.satisfiedFrom());
        }
        out.flag(response.deleted());
    }

    private static void segments(ByteWriter out, SegmentsFact segments) {
        head(out, segments);
        out.number(segments.stays().size());
        for (Stay stay : segments.stays()) {
            out.text(stay.segment());
            out.number(stay.from().toEpochDay());
            out.flag(stay.to() != null);
            if (stay.to() != null) {
                out.number(stay.to().toEpochDay());
            }
        }
    }

    private static Fact segments(ByteReader in) {
        String entity = in.text();
        long version = in.number();
        Instant occurredAt = in.instant();
        List<Stay> stays = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            stays.add(new Stay(
                    in.text(),
                    LocalDate.ofEpochDay(in.number()),
                    in.flag() ? LocalDate.ofEpochDay(in.number()) : null));
        }
        return new SegmentsFact(entity, version, occurredAt, stays);
    }

    private static Fact response(ByteReader in, boolean aspects) {
        String entity = in.text();
        long version = in.number();
        Instant occurredAt = in.instant();
        String survey = in.text();
        String channel = in.text();
        BigDecimal weight = new BigDecimal(in.text());
        List<Answer> answers = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            answers.add(new Answer(
                    in.text(),
                    in.text(),
                    aspects ? in.optional(in::text) : null,
                    (int) in.number(),
                    (int) in.number(),
                    (int) in.number(),
                    (int) in.number()));
        }
        return new ResponseFact(entity, version, occurredAt, survey, channel, weight, answers, in.flag());
    }
}
