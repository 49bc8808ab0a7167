// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.SegmentFilter.AsOf;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.policy.DayRange;
import dev.kept.metrics.policy.Policy;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the parameters of a request into a question, or says everything that is wrong with them. */
final class QuestionReader {

    static final int MOST_POINTS = 1000;
    private static final int DEFAULT_PERIODS = 12;
    private static final BigDecimal DEFAULT_LEVEL = new BigDecimal("0.95");
    private static final BigDecimal LOWEST_LEVEL = new BigDecimal("0.5");
    private static final BigDecimal HIGHEST_LEVEL = new BigDecimal("0.9999");
    private static final int MOST_COMPARISONS = 5;
    private static final int LARGEST_MIN_N = 1_000_000_000;

    private record Range(LocalDate from, LocalDate to) {}

    private final Metric metric;
    private final Policy policy;
    private final LocalDate horizon;
    private final Instant readAt;
    private final Calendar calendar;
    private final SortedSet<String> segments;
    private final Faults faults = new Faults();

    QuestionReader(Metric metric, CellReader cells) {
        this.metric = metric;
        this.policy = cells.policy();
        this.horizon = cells.watermark().horizon();
        this.readAt = cells.watermark().readAt();
        this.segments = cells.segments();
        this.calendar = new Calendar(policy);
    }

    MetricQuestion question(ValuesParameters given, MultivaluedMap<String, String> query) {
        Grain grain = grain(given.grain);
        Range range = range(given.from, given.to, grain);
        SliceReader slices = new SliceReader(metric, policy, faults);
        Slice slice = slice(given, slices, query);
        BigDecimal level = given.level == null ? DEFAULT_LEVEL : given.level;
        if (level.compareTo(LOWEST_LEVEL) < 0 || level.compareTo(HIGHEST_LEVEL) > 0) {
            faults.add("level", "out-of-range", LOWEST_LEVEL, HIGHEST_LEVEL);
        }
        if (given.minN != null && (given.minN < 0 || given.minN > LARGEST_MIN_N)) {
            faults.add("minN", "out-of-range", 0, LARGEST_MIN_N);
        }
        Map<String, BigDecimal> weights = AspectWeights.read(given.weights, variant(given.definition), faults);
        viewpoint(given.viewpoint);
        List<Period> periods = Calendar.periods(grain, range.from(), range.to(), MOST_POINTS);
        if (periods.size() > MOST_POINTS) {
            throw QueryProblem.TOO_MANY_POINTS.with(MOST_POINTS);
        }
        return new MetricQuestion(grain, periods, slice, level.doubleValue(), weights);
    }

    private Slice slice(ValuesParameters given, SliceReader slices, MultivaluedMap<String, String> query) {
        List<String> groupBy = slices.groupBy(given.groupBy);
        Map<String, Set<String>> filter = slices.filter(query);
        boolean bySegment = slices.isBySegment(groupBy);
        if (bySegment && given.viewpoint.segment != null) {
            faults.add("segment", "segment-and-groups");
        }
        return new Slice(groupBy, filter, segment(given.viewpoint, bySegment));
    }

    /** The times that the answer is compared with. */
    List<String> compareTo(@Nullable String given, MetricQuestion question) {
        if (given == null) {
            return List.of();
        }
        List<String> names = Arrays.asList(given.split(",", -1));
        if (names.size() > MOST_COMPARISONS || names.stream().distinct().count() < names.size()) {
            faults.add("compareTo", "compare-too-many", MOST_COMPARISONS);
        }
        if (!metric.ownGroups().isEmpty()) {
            faults.add("compareTo", "compare-not-applicable");
        }
        for (String name : names) {
            if (!name.equals(Comparisons.PREVIOUS) && !name.equals(Comparisons.LAST_YEAR)) {
                startOfComparison(name, question.grain());
            }
        }
        faults.check();
        return names;
    }

    private void startOfComparison(String given, Grain grain) {
        try {
            LocalDate start = LocalDate.parse(given);
            if (within("compareTo", start)) {
                aligned("compareTo", start, grain);
            }
        } catch (DateTimeParseException e) {
            faults.add("compareTo", "compare-unknown", Comparisons.PREVIOUS, Comparisons.LAST_YEAR);
        }
    }

    /** The range of the request as one period, calendar period or window. */
    Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            faults.add("from", "required");
        }
        if (to == null) {
            faults.add("to", "required");
        }
        faults.check();
        Range range = range(from, to, Grain.WINDOW);
        faults.check();
        return calendar.period(range.from(), range.to());
    }

    /** One calendar period; by default the last complete one. */
    Period onePeriod(@Nullable String named, @Nullable LocalDate from) {
        Grain grain = grain(named);
        if (grain == Grain.WINDOW) {
            faults.add("grain", "grain-unknown", Grain.CALENDAR);
        }
        faults.check();
        LocalDate complete = Calendar.shift(grain, calendar.startOf(grain, horizon.plusDays(1)), -1);
        LocalDate start = from == null ? complete : from;
        if (within("from", start)) {
            aligned("from", start, grain);
        }
        faults.check();
        return new Period(grain, start, Calendar.shift(grain, start, 1));
    }

    /** The filter of the request, without groups. */
    Slice filter(MembersParameters given, MultivaluedMap<String, String> query) {
        Slice slice = new Slice(List.of(), new SliceReader(metric, policy, faults).filter(query))
                .of(segment(given.viewpoint, false));
        viewpoint(given.viewpoint);
        return slice;
    }

    /** The filter of the request by itself. */
    Map<String, Set<String>> filter(MultivaluedMap<String, String> query) {
        return new SliceReader(metric, policy, faults).filter(query);
    }

    /** That the metric has one value for the period. */
    void requireTotal(Period period) {
        if (!metric.ownGroups().isEmpty()) {
            faults.add("key", "changes-not-applicable");
        }
        if (!metric.grains().contains(period.grain())) {
            faults.add("to", "period-unknown", grains());
        }
        faults.check();
    }

    private String grains() {
        return metric.grains().stream().map(QuestionReader::name).collect(Collectors.joining(", "));
    }

    Variant variant(@Nullable String named) {
        if (named == null) {
            return metric.defaultVariant();
        }
        Optional<Variant> variant = metric.variant(named);
        if (variant.isEmpty()) {
            faults.add(
                    "definition",
                    "definition-unknown",
                    metric.variants().stream().map(Variant::key).collect(Collectors.joining(", ")));
        }
        return variant.orElse(metric.defaultVariant());
    }

    Variant variant(@Nullable String named, @Nullable String intervals) {
        return CustomerSpread.asked(variant(named), intervals, faults);
    }

    private @Nullable SegmentFilter segment(ViewpointParameters given, boolean bySegment) {
        String key = given.segment;
        AsOf day = asOf(given.segmentAsOf, key != null || bySegment);
        if (key == null) {
            return bySegment ? new SegmentFilter(null, day) : null;
        }
        if (!metric.byCustomer()) {
            faults.add("segment", "segment-not-applicable");
        }
        if (!segments.contains(key) && !key.equals(Slice.UNKNOWN)) {
            faults.add("segment", "segment-unknown", segments.isEmpty() ? "-" : String.join(", ", segments));
        }
        return new SegmentFilter(key, day);
    }

    private AsOf asOf(@Nullable String given, boolean ofSegments) {
        boolean atEnd = "end".equals(given);
        if (given != null && !atEnd && !"start".equals(given)) {
            faults.add("segmentAsOf", "segment-as-of-unknown", "start, end");
        } else if (given != null && !ofSegments) {
            faults.add("segmentAsOf", "segment-as-of-alone");
        }
        return atEnd ? AsOf.END : AsOf.START;
    }

    private Grain grain(@Nullable String named) {
        Grain preferred = metric.grains().contains(Grain.MONTH)
                ? Grain.MONTH
                : metric.grains().iterator().next();
        if (named == null) {
            return preferred;
        }
        Optional<Grain> grain = metric.grains().stream()
                .filter(known -> name(known).equals(named))
                .findFirst();
        if (grain.isEmpty()) {
            faults.add("grain", "grain-unknown", grains());
        }
        return grain.orElse(preferred);
    }

    static String name(Grain grain) {
        return grain.key();
    }

    private Range range(@Nullable LocalDate from, @Nullable LocalDate to, Grain grain) {
        Grain unit = grain == Grain.WINDOW ? Grain.MONTH : grain;
        LocalDate end = to == null ? calendar.startOf(unit, horizon.plusDays(1)) : to;
        LocalDate start = from == null ? Calendar.shift(unit, calendar.startOf(unit, end), -DEFAULT_PERIODS) : from;
        Range fallback = new Range(horizon, horizon.plusDays(1));
        boolean startWithin = within("from", start);
        boolean endWithin = within("to", end);
        if (!startWithin || !endWithin) {
            return fallback;
        }
        if (!start.isBefore(end)) {
            faults.add("to", "range-empty", start);
            return fallback;
        }
        boolean startFits = aligned("from", start, grain);
        boolean endFits = aligned("to", end, grain);
        return startFits && endFits ? new Range(start, end) : fallback;
    }

    private boolean within(String parameter, LocalDate date) {
        boolean within = DayRange.holds(date);
        if (!within) {
            faults.add(parameter, "out-of-range", DayRange.EARLIEST, DayRange.LATEST);
        }
        return within;
    }

    private boolean aligned(String parameter, LocalDate date, Grain grain) {
        if (calendar.isStart(grain, date)) {
            return true;
        }
        LocalDate before = calendar.startOf(grain, date);
        faults.add(parameter, "not-aligned", name(grain), before, Calendar.shift(grain, before, 1));
        return false;
    }

    /** What is not well-formed could not be looked at from there. */
    void viewpoint(ViewpointParameters given) {
        if (given.knownAt != null && given.knownAt.isAfter(readAt)) {
            faults.add("knownAt", "known-at-future");
        }
        if (given.zone != null && Viewpoints.zone(given.zone) == null) {
            faults.add("zone", "zone-unknown", policy.zone());
        }
        boolean isDay =
                Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(given.weekStart));
        if (given.weekStart != null && !isDay) {
            faults.add("weekStart", "week-start-unknown", Arrays.toString(DayOfWeek.values()));
        }
        if (given.fiscalYearStart != null && !Viewpoints.isMonth(given.fiscalYearStart)) {
            faults.add("fiscalYearStart", "out-of-range", 1, Month.values().length);
        }
        faults.check();
    }
}
