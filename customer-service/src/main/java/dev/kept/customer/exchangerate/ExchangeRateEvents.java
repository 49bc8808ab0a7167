// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import dev.kept.customer.money.Decimals;
import dev.kept.feedkit.OutboxEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What other services hear of a rate: its full state at each version. */
final class ExchangeRateEvents {
    /** The full state of a rate: units of the tenant's currency for one of this, from a local day of the tenant on. */
    record State(String exchangeRateId, String currency, LocalDate validFrom, String rate) {}

    private ExchangeRateEvents() {}

    static OutboxEvent recorded(ExchangeRate rate) {
        return event("tenant.exchange-rate.recorded.v1", rate, rate.version());
    }

    static OutboxEvent corrected(ExchangeRate rate) {
        return event("tenant.exchange-rate.corrected.v1", rate, rate.version());
    }

    static OutboxEvent deleted(ExchangeRate rate) {
        return event("tenant.exchange-rate.deleted.v1", rate, rate.version() + 1);
    }

    // Dated at the first moment of its first day in UTC: the day itself is in the data, and is the tenant's.
    private static OutboxEvent event(String type, ExchangeRate rate, long version) {
        RateContent content = rate.content();
        return new OutboxEvent(
                type,
                "tenant",
                rate.id(),
                version,
                content.validFrom().atStartOfDay(ZoneOffset.UTC).toInstant(),
                new State(rate.id(), content.currency(), content.validFrom(), Decimals.text(content.rate())));
    }
}
