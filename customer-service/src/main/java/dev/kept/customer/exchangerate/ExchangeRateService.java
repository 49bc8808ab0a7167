// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import static dev.kept.customer.exchangerate.ExchangeRateProblem.EXCHANGE_RATE_NOT_FOUND;
import static dev.kept.customer.exchangerate.ExchangeRateProblem.EXCHANGE_RATE_TAKEN;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.settings.CurrencyUse;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps rates. Every change tells the other services in the same transaction, and whose amounts it touches is derived anew. */
@ApplicationScoped
class ExchangeRateService implements CurrencyUse {
    private final ExchangeRateRepository rates;
    private final TenantSettingsService settings;
    private final TouchedBuyers buyers;
    private final EventFeed feed;
    private final AuditLog audit;
    private final Patches patches;
    private final Clock clock;

    ExchangeRateService(
            ExchangeRateRepository rates,
            TenantSettingsService settings,
            TouchedBuyers buyers,
            EventFeed feed,
            AuditLog audit,
            Patches patches,
            Clock clock) {
        this.rates = rates;
        this.settings = settings;
        this.buyers = buyers;
        this.feed = feed;
        this.audit = audit;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    ExchangeRate get(String id) {
        return rates.findByIdOptional(id).orElseThrow(() -> EXCHANGE_RATE_NOT_FOUND.with(id));
    }

    @Transactional
    ExchangeRate create(NewExchangeRate wanted) {
        RateContent content = check(wanted);
        refuseTaken(content, null);
        Changes changes = feed.begin();
        ExchangeRate rate = add(content, changes);
        finish(changes, List.of(content));
        audit.record("exchange-rate.recorded", rate.id(), Map.of("rate", content.key()));
        return rate;
    }

    @Transactional
    ExchangeRate patch(String id, @Nullable String ifMatch, JsonNode patch) {
        ExchangeRate rate = getForChange(id, ifMatch);
        RateContent content = check(patches.apply(NewExchangeRate.of(rate), patch, NewExchangeRate.class));
        refuseTaken(content, rate);
        RateContent before = rate.content();
        Changes changes = feed.begin();
        if (correct(rate, content, changes)) {
            finish(changes, List.of(before, content));
            audit.record("exchange-rate.corrected", id, Map.of("rate", content.key()));
        }
        return rate;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        ExchangeRate rate = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        rates.delete(rate);
        changes.after(rate, () -> ExchangeRateEvents.deleted(rate));
        finish(changes, List.of(rate.content()));
        audit.record("exchange-rate.deleted", id, Map.of("rate", rate.content().key()));
    }

    /** Rates name the tenant's currency as what they lead to. */
    @Override
    @Transactional
    public boolean recorded() {
        return !rates.isEmpty();
    }

    ExchangeRateCheck checks() {
        return new ExchangeRateCheck(settings.holdCurrency().currency());
    }

    /** Adds a rate; the caller has made sure that there is none of that day. */
    ExchangeRate add(RateContent content, Changes changes) {
        ExchangeRate rate = new ExchangeRate(Ids.next("fxr"), content, now());
        rates.persist(rate);
        changes.after(rate, () -> ExchangeRateEvents.recorded(rate));
        return rate;
    }

    /** Corrects a rate if anything differs, and tells whether it did. */
    boolean correct(ExchangeRate rate, RateContent content, Changes changes) {
        if (rate.content().equals(content)) {
            return false;
        }
        changes.before(rate);
        rate.correct(content, now());
        changes.after(rate, () -> ExchangeRateEvents.corrected(rate));
        return true;
    }

    /** Ends changes that touch what amounts are worth. */
    void finish(Changes changes, List<RateContent> touched) {
        changes.finish();
        buyers.derive(touched);
    }

    private RateContent check(NewExchangeRate wanted) {
        List<Fault> faults = new ArrayList<>();
        RateContent content = checks().check(wanted, faults);
        if (content == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return content;
    }

    private ExchangeRate getForChange(String id, @Nullable String ifMatch) {
        ExchangeRate rate = rates.findForChange(id).orElseThrow(() -> EXCHANGE_RATE_NOT_FOUND.with(id));
        ETags.require(ifMatch, rate.version());
        return rate;
    }

    private void refuseTaken(RateContent content, @Nullable ExchangeRate except) {
        rates.findOfDay(content.currency(), content.validFrom())
                .filter(other -> other != except)
                .ifPresent(other -> {
                    throw EXCHANGE_RATE_TAKEN.with(content.currency(), content.validFrom(), other.id());
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
