// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import dev.kept.metrics.asof.CustomersAsOf;
import dev.kept.metrics.asof.Scope;
import dev.kept.metrics.export.ExportLine;
import dev.kept.metrics.export.ExportRun;
import dev.kept.metrics.policy.DayRange;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes how long each lasted, customer by customer in the order of their ids. */
@ApplicationScoped
class TenureExport {

    private static final int MOST_ATTRIBUTES = 20;

    private final TenantTransactions transactions;
    private final Cursors cursors;
    private final Clock clock;

    TenureExport(TenantTransactions transactions, Cursors cursors, Clock clock) {
        this.transactions = transactions;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** What a cursor keeps: the days on which the first run of all was asked. */
    private record Place(
            String after,
            @Nullable LocalDate asOf,
            @Nullable LocalDate observedFrom) {

        static final Place BEGINNING = new Place("", null, null);

        static Place of(List<String> keys) {
            return new Place(keys.get(0), day(keys.get(1)), day(keys.get(2)));
        }

        private static @Nullable LocalDate day(String key) {
            return key.isEmpty() ? null : LocalDate.parse(key);
        }
    }

    ExportRun run(String tenant, TenureParameters given) {
        int most = ExportRun.limit(given.limit);
        String fingerprint = "tenures " + given.of + " " + given.unit + " " + given.asOf + " " + given.observedFrom
                + " " + given.attributes + " " + given.segment;
        Place place = cursors.decode(given.cursor, fingerprint).map(Place::of).orElse(Place.BEGINNING);
        return transactions.read(tenant, connection -> {
            CustomersAsOf customers = new CustomersAsOf(connection, clock.instant());
            TenureQuestion question = question(given, place, connection, customers);
            String last = customers.idBehind(place.after(), most - 1).orElse(null);
            boolean more = last != null && customers.idBehind(last, 0).isPresent();
            List<String> columns = new ArrayList<>(TenureLine.COLUMNS);
            columns.addAll(question.attributes());
            // Behind all ids where this is the last run.
            String end = last != null && more ? last : "\uFFFF";
            String cursor = cursors.encode(
                    fingerprint,
                    end,
                    question.asOf().toString(),
                    question.observedFrom() == null
                            ? ""
                            : question.observedFrom().toString());
            return new ExportRun(columns, cursor, more, new Pages(tenant, question, place.after(), end));
        });
    }

    private static TenureQuestion question(
            TenureParameters given, Place place, TenantConnection connection, CustomersAsOf customers) {
        Policy policy = customers.policy();
        LocalDate closed = customers.closedDay();
        LocalDate asOf = given.asOf != null ? given.asOf : place.asOf() != null ? place.asOf() : closed;
        if (asOf.isAfter(closed)) {
            throw wrong("asOf", "model-cut-open", closed);
        }
        within("asOf", asOf);
        if (given.segment != null && !customers.segments().contains(given.segment)) {
            throw wrong("segment", "segment-unknown", String.join(", ", customers.segments()));
        }
        SurvivalOf of = given.of == null ? SurvivalOf.SUBSCRIPTIONS : given.of;
        ChronoUnit unit = given.unit == null ? ChronoUnit.DAYS : given.unit.time;
        return new TenureQuestion(
                of,
                unit,
                asOf,
                observedFrom(of, given, place, connection, policy),
                policy.presenceDays(),
                attributes(given.attributes, policy),
                new Scope(given.segment, Map.of()));
    }

    private static @Nullable LocalDate observedFrom(
            SurvivalOf of, TenureParameters given, Place place, TenantConnection connection, Policy policy) {
        if (given.observedFrom != null) {
            within("observedFrom", given.observedFrom);
            return given.observedFrom;
        }
        boolean ofBuyers = place.observedFrom() == null && of == SurvivalOf.BUYERS;
        return ofBuyers ? firstOrder(connection, policy) : place.observedFrom();
    }

    private static void within(String parameter, LocalDate day) {
        if (!DayRange.holds(day)) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter(parameter, "out-of-range", DayRange.EARLIEST, DayRange.LATEST)));
        }
    }

    private static List<String> attributes(@Nullable String given, Policy policy) {
        if (given == null) {
            return policy.dimensions();
        }
        List<String> names = Arrays.stream(given.split(",", -1)).distinct().toList();
        if (names.size() > MOST_ATTRIBUTES || names.contains("")) {
            throw wrong("attributes", "attributes-too-many", MOST_ATTRIBUTES);
        }
        return names;
    }

    private static @Nullable LocalDate firstOrder(TenantConnection connection, Policy policy) {
        return connection
                .first(
                        "select min(occurred_at) from fact where tenant = ? and type like 'customer.order.%'"
                                + " having count(*) > 0",
                        row -> row.getObject(1, OffsetDateTime.class)
                                .atZoneSameInstant(policy.zone())
                                .toLocalDate())
                .orElse(null);
    }

    private static RuntimeException wrong(String parameter, String code, Object argument) {
        return StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter(parameter, code, argument)));
    }

    /** Reads on from where the page before ended, each page in a transaction of its own. */
    private final class Pages implements Supplier<List<? extends ExportLine>> {

        private final String tenant;
        private final TenureQuestion question;
        private final String end;
        private String after;

        Pages(String tenant, TenureQuestion question, String after, String end) {
            this.tenant = tenant;
            this.question = question;
            this.after = after;
            this.end = end;
        }

        @Override
        public List<TenureLine> get() {
            List<TenureLine> lines = List.of();
            // Many in a row may have no tenure; an empty page would be the end.
            while (lines.isEmpty() && after.compareTo(end) < 0) {
                lines = next();
            }
            return lines;
        }

        private List<TenureLine> next() {
            return transactions.read(tenant, connection -> {
                CustomersAsOf.Page page = new CustomersAsOf(connection, clock.instant())
                        .page(after, ExportRun.PAGE, question.asOf(), question.scope());
                after = page.last() == null ? end : page.last();
                return page.customers().stream()
                        .filter(customer -> customer.id().compareTo(end) <= 0)
                        .flatMap(customer ->
                                question.of(customer).stream().map(tenure -> TenureLine.of(customer, tenure, question)))
                        .toList();
            });
        }
    }
}
