// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.RecurringBridge;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import dev.kept.metrics.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;

/** Rates come before, between and after the facts, and are corrected: what is known in the end is all that counts. */
class CurrencyProperties {

    private static final LocalDate HORIZON = Currencies.START.plusDays(230);

    @HistoryProperty
    void noOrderOfRatesAndFactsChangesACell(@ForAll(supplier = Seeds.class) long seed) {
        Random random = new Random(seed);
        Currencies currencies = new Currencies(random);
        Map<String, List<Fact>> facts = currencies.randomFacts();
        List<RateState> told = currencies.randomRates();
        Rates last = Currencies.of(told, Policy.DEFAULT);

        Cells disorderly = new Cells(Policy.DEFAULT, HORIZON.minusDays(20));
        List<Map.Entry<String, Fact>> delivery = new ArrayList<>();
        facts.forEach((customer, own) -> own.forEach(fact -> delivery.add(Map.entry(customer, fact))));
        Collections.shuffle(delivery, random);
        Collections.shuffle(told, random);
        List<RateState> known = new ArrayList<>();
        while (!delivery.isEmpty() || known.size() < told.size() || disorderly.horizon.isBefore(HORIZON)) {
            int next = random.nextInt(3);
            if (next == 0 && !delivery.isEmpty()) {
                Map.Entry<String, Fact> fact = delivery.remove(0);
                disorderly.ingest(fact.getKey(), List.of(fact.getValue()));
            } else if (next == 1 && known.size() < told.size()) {
                known.add(told.get(known.size()));
                disorderly.tell(Currencies.of(known, Policy.DEFAULT));
            } else if (next == 2 && disorderly.horizon.isBefore(HORIZON)) {
                disorderly.advance();
            }
        }
        Cells orderly = new Cells(Policy.DEFAULT, HORIZON);
        orderly.tell(last);
        facts.forEach(orderly::ingest);
        assertEquals(printable(orderly), printable(disorderly));
    }

    @HistoryProperty
    void theBridgeEndsAtWhatIsPaidByTheRateOfTheEnd(@ForAll(supplier = Seeds.class) long seed) {
        Currencies currencies = new Currencies(new Random(seed));
        Map<String, List<Fact>> facts = currencies.randomFacts();
        Rates rates = Currencies.of(currencies.randomRates(), Policy.DEFAULT);
        Cells cells = new Cells(Policy.DEFAULT, HORIZON);
        facts.forEach(cells::ingest);
        cells.tell(rates);
        for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER)) {
            List<Period> periods = periods(grain);
            Map<Period, RecurringBridge> bridges =
                    RecurringBridge.read(cells.reader(), periods, Slice.TOTAL).getOrDefault(Group.TOTAL, Map.of());
            for (Period period : periods) {
                RecurringBridge bridge = bridges.getOrDefault(period, RecurringBridge.ZERO);
                assertEquals(
                        0, paid(facts, period.start(), rates).compareTo(bridge.start()), () -> period + " " + bridge);
                assertEquals(0, paid(facts, period.end(), rates).compareTo(bridge.end()), () -> period + " " + bridge);
            }
        }
    }

    /** Straight from the definition: what every subscription pays on the day before, at the rate of the day. */
    private static BigDecimal paid(Map<String, List<Fact>> facts, LocalDate edge, Rates rates) {
        LocalDate day = edge.minusDays(1);
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact fact : facts.values().stream().flatMap(List::stream).toList()) {
            if (fact instanceof SubscriptionFact subscription) {
                BigDecimal rate = rates.on(edge, subscription.currency()).orElse(BigDecimal.ZERO);
                for (SubscriptionFact.Span span : subscription.spans()) {
                    if (!day.isBefore(span.from()) && (span.to() == null || day.isBefore(span.to()))) {
                        sum = sum.add(rate.multiply(BigDecimal.valueOf(span.mrr(), 4)));
                    }
                }
            }
        }
        return sum;
    }

    private static List<Period> periods(Grain grain) {
        int months = grain == Grain.MONTH ? 1 : 3;
        return IntStream.range(0, 6 / months)
                .mapToObj(i -> Currencies.START.plusMonths((long) i * months))
                .map(first -> new Period(grain, first, first.plusMonths(months)))
                .toList();
    }

    private static Map<CellKey, String> printable(Cells cells) {
        Map<CellKey, String> result = new HashMap<>();
        cells.cells.forEach((key, measures) -> {
            if (Arrays.stream(measures).anyMatch(m -> m != 0)) {
                result.put(key, Arrays.toString(measures));
            }
        });
        return result;
    }
}
