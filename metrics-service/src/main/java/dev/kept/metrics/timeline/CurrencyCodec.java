// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.Priced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The currencies of amounts and the rates they count by, behind all else: what older formats hold stays where it was. */
final class CurrencyCodec {

    /** Stands for no currency at all. */
    private static final String OWN = "";

    private CurrencyCodec() {}

    /** One number if all are in one currency, as they nearly always are. */
    static void write(ByteWriter out, CustomerTimeline timeline) {
        List<String> currencies =
                timeline.told().flatMap(CurrencyCodec::currency).toList();
        List<String> distinct = currencies.stream().distinct().toList();
        out.list(distinct, out::text);
        if (distinct.size() > 1) {
            currencies.forEach(currency -> out.number(distinct.indexOf(currency)));
        }
        Optional<Rates> rates = timeline.rates();
        out.flag(rates.isPresent());
        rates.ifPresent(needed -> rates(out, needed));
    }

    /** Gives the facts their currencies. */
    static Optional<Rates> read(ByteReader in, List<Fact> facts) {
        List<String> distinct = in.list(in::text);
        facts.replaceAll(fact -> {
            if (!(fact instanceof Priced priced)) {
                return fact;
            }
            String currency = distinct.get(distinct.size() > 1 ? (int) in.number() : 0);
            return currency.equals(OWN) ? fact : priced.in(currency);
        });
        return in.flag() ? Optional.of(rates(in)) : Optional.empty();
    }

    private static Stream<String> currency(Fact fact) {
        return fact instanceof Priced priced ? Stream.of(named(priced.currency())) : Stream.empty();
    }

    private static String named(@Nullable String currency) {
        return currency == null ? OWN : currency;
    }

    private static void rates(ByteWriter out, Rates rates) {
        out.text(rates.own());
        out.text(rates.zone().getId());
        out.list(new TreeMap<>(rates.byCurrency()).entrySet(), currency -> {
            out.text(currency.getKey());
            out.list(currency.getValue().entrySet(), rate -> {
                out.day(rate.getKey());
                out.text(rate.getValue().toString());
            });
        });
    }

    private static Rates rates(ByteReader in) {
        String own = in.text();
        ZoneId zone = ZoneId.of(in.text());
        Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            String currency = in.text();
            NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
            for (long more = in.number(); more > 0; more--) {
                rates.put(in.day(), new BigDecimal(in.text()));
            }
            byCurrency.put(currency, rates);
        }
        return new Rates(own, zone, byCurrency);
    }
}
