// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static dev.kept.metrics.store.Currencies.order;
import static dev.kept.metrics.store.Currencies.rates;
import static dev.kept.metrics.store.Currencies.span;
import static dev.kept.metrics.store.Currencies.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.RecurringBridge;
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.metrics.timeline.TimelineCodec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several currencies, worked by hand. */
class CurrencyTest {

    private static final Period FEBRUARY = new Period(Grain.MONTH, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
    private static final String USD = "USD 2024-01-01 7.0";
    private static final String USD_LATER = "USD 2024-03-01 7.2";

    private Cells cells = new Cells(Policy.DEFAULT, LocalDate.of(2024, 6, 30));

    @BeforeEach
    void begin() {
        cells = new Cells(Policy.DEFAULT, LocalDate.of(2024, 6, 30));
    }

    /**
     * Anna pays 100 USD throughout; Ben 50 EUR and from 10 February 60; Cai 300 CNY until 15 February. At the rates of the
     * start 700 + 400 + 300 = 1400, Ben's ten euros are 80, Cai's 300 are lost. What stays is worth 100 x (7.2 - 7.0) more and
     * 60 x (7.5 - 8.0) less: 1400 + 80 - 300 - 10 = 1170 = 720 + 450.
     */
    @Test
    void recurringRevenueHasItsBridgeInConstantCurrencyAndTheRatesOnTheirOwnLine() {
        subscribers();
        cells.tell(rates(USD, USD_LATER, "EUR 2024-01-01 8.0", "EUR 2024-02-20 7.5"));
        RecurringBridge bridge = february();
        assertEquals(0, new BigDecimal("1400").compareTo(bridge.start()));
        assertEquals(0, new BigDecimal("80").compareTo(bridge.expansion()));
        assertEquals(0, new BigDecimal("300").compareTo(bridge.lost()));
        assertEquals(0, new BigDecimal("-10").compareTo(bridge.fx()));
        assertEquals(0, new BigDecimal("1170").compareTo(bridge.end()));
        assertEquals(0, bridge.withoutRate());
        assertEquals(3, bridge.payingAtStart());
    }

    @Test
    void whatHasNoRateIsLeftOutAndCountedUntilOneComes() {
        subscribers();
        cells.tell(rates(USD, USD_LATER));
        assertEquals(0, new BigDecimal("1000").compareTo(february().start()));
        assertEquals(0, new BigDecimal("720").compareTo(february().end()));
        assertEquals(1, february().withoutRate());
        cells.tell(rates(USD, USD_LATER, "EUR 2024-01-01 8.0"));
        assertEquals(0, new BigDecimal("1400").compareTo(february().start()));
        assertEquals(0, february().withoutRate());
    }

    /** Ten dollars less are 70, ten euros more 80: one customer who pays 10 more. */
    @Test
    void whoPaysInTwoCurrenciesIsOneCustomer() {
        cells.tell(rates(USD, "EUR 2024-01-01 8.0"));
        cells.ingest(
                "cus_a",
                List.of(
                        subscription("s1", "USD", span("2024-01-01", "2024-02-10", 20), span("2024-02-10", null, 10)),
                        subscription("s2", "EUR", span("2024-01-01", "2024-02-20", 5), span("2024-02-20", null, 15))));
        assertEquals(0, BigDecimal.TEN.compareTo(february().expansion()));
        assertEquals(0, february().contraction().signum());
        assertEquals(0, february().fx().signum());
    }

    /** Ten dollars in January at 7.0 and ten in February at 7.2: nothing was kept or lost, two came from the rate. */
    @Test
    void ordersCountAtTheRateOfTheirDayAndAreComparedAtThatOfTheStart() {
        cells.ingest("cus_a", List.of(order("o1", "2024-01-15", 10, "USD"), order("o2", "2024-02-25", 10, "USD")));
        assertEquals(
                Map.of("orders", new Tally.Totals(1, 0)),
                tally(TallyKind.WITHOUT_RATE).parts());
        assertEquals(FlowTotals.ZERO, flows());
        cells.tell(rates(USD, "USD 2024-02-20 7.2"));
        assertEquals(720_000, flows().revenue());
        assertEquals(1, flows().orders());
        RevenueBridge bridge = cells.reader()
                .revenueBridge(List.of(FEBRUARY), Slice.TOTAL)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(FEBRUARY, RevenueBridge.ZERO);
        assertEquals(700_000, bridge.base());
        assertEquals(700_000, bridge.kept());
        assertEquals(700_000, bridge.end());
        assertEquals(
                Map.of("gain", new Tally.Totals(1, 20_000)),
                tally(TallyKind.EXCHANGE_EFFECT).parts());
        assertEquals(Map.of(), tally(TallyKind.WITHOUT_RATE).parts());
    }

    @Test
    void linesOfAnOrderAddUpToItInEveryCurrency() {
        CustomerTimeline timeline = CustomerTimeline.EMPTY
                .merge(List.of(order("o1", "2024-01-15", 10, "USD")))
                .in(rates("USD 2024-01-01 7.123456789"));
        OrderFact booked = timeline.orders().values().iterator().next();
        assertEquals(712_346, booked.amount());
        assertEquals(
                booked.amount(),
                booked.linesInFull().stream().mapToLong(line -> line.amount()).sum());
    }

    @Test
    void aTimelineKeepsWhatWasToldAndTheRatesItNeeds() {
        CustomerTimeline timeline = CustomerTimeline.EMPTY
                .merge(List.of(
                        order("o1", "2024-01-15", 10, "USD"),
                        order("o2", "2024-01-15", 10, "CNY"),
                        subscription("s1", "EUR", span("2024-01-01", null, 5))))
                .in(rates(USD, "USD 2029-01-01 9", "EUR 2024-01-01 8"));
        assertEquals(timeline, TimelineCodec.decode(TimelineCodec.encode(timeline)));
        assertEquals(rates(USD, "EUR 2024-01-01 8"), timeline.rates().orElseThrow());
        assertEquals(timeline, timeline.in(rates(USD, "USD 2030-01-01 9", "EUR 2024-01-01 8")));
    }

    private void subscribers() {
        cells.ingest("cus_anna", List.of(subscription("s1", "USD", span("2024-01-01", null, 100))));
        cells.ingest(
                "cus_ben",
                List.of(subscription("s2", "EUR", span("2024-01-01", "2024-02-10", 50), span("2024-02-10", null, 60))));
        cells.ingest("cus_cai", List.of(subscription("s3", "CNY", span("2024-01-01", "2024-02-15", 300))));
    }

    private RecurringBridge february() {
        return RecurringBridge.read(cells.reader(), List.of(FEBRUARY), Slice.TOTAL)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(FEBRUARY, RecurringBridge.ZERO);
    }

    private FlowTotals flows() {
        return cells.reader()
                .flows(List.of(FEBRUARY), Slice.TOTAL)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(FEBRUARY, FlowTotals.ZERO);
    }

    private Tally tally(TallyKind kind) {
        return cells.reader()
                .tallies(List.of(FEBRUARY), Slice.TOTAL, kind)
                .getOrDefault(Group.TOTAL, Map.of())
                .getOrDefault(FEBRUARY, Tally.NONE);
    }
}
