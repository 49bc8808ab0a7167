// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelVariableResolver;
import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.lifecycle.StageHistory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One customer as a rule sees it at the end of a day. What is not known has no value: the part of a rule that needs it
 * stays undecided.
 */
final class CustomerOnDay implements CelVariableResolver {

    private final CustomerFacts facts;
    private final StageHistory stages;
    private final BoughtByDay bought;
    private final CelFunctionResolver functions;
    private LocalDate day;

    @SuppressWarnings(
            "Immutable") // CEL asks it of bindings that threads share; these are one customer's, in one thread
    CustomerOnDay(CustomerFacts facts, StageHistory stages, LocalDate day) {
        this.facts = facts;
        this.stages = stages;
        this.bought = new BoughtByDay(facts.purchases());
        this.day = day;
        this.functions = CelLateFunctionBindings.from(
                CelFunctionBinding.from("orders_days", Long.class, days -> bought.count(before(days), this.day)),
                CelFunctionBinding.from("revenue_days", Long.class, days -> bought.amount(before(days), this.day)),
                CelFunctionBinding.from(
                        "categories_days", Long.class, days -> bought.categories(before(days), this.day)),
                CelFunctionBinding.from("complaints_days", Long.class, days -> happened("complaint", days)),
                CelFunctionBinding.from("contacts_days", Long.class, days -> happened("contact", days)),
                CelFunctionBinding.from("answers_days", Long.class, days -> happened("answer", days)),
                CelFunctionBinding.from(
                        "score_name",
                        String.class,
                        name -> known(facts.answers().score(name, this.day))),
                CelFunctionBinding.from(
                        "answeredOn_name",
                        String.class,
                        name -> known(facts.answers().answeredOn(name, this.day))
                                .toString()),
                CelFunctionBinding.from("known_name", String.class, this::isKnown));
    }

    /** The same customer at the end of another day. */
    CustomerOnDay at(LocalDate other) {
        this.day = other;
        return this;
    }

    CustomerFacts facts() {
        return facts;
    }

    StageHistory stages() {
        return stages;
    }

    CelFunctionResolver functions() {
        return functions;
    }

    @Override
    public Optional<Object> find(String name) {
        if (RuleNames.LISTS.contains(name)) {
            return Optional.of(facts.profile().list(name, day));
        }
        return Optional.ofNullable(
                switch (name) {
                    case "attributes" -> facts.profile().custom(day);
                    case "stage" -> stage();
                    case "age" -> facts.profile().age(day);
                    case "ageBand" -> facts.profile().ageBand(day);
                    case "orderCount" -> bought.count(LocalDate.MIN, day);
                    case "revenueTotal" -> bought.amount(LocalDate.MIN, day);
                    case "tenureDays" -> daysSince(bought.first());
                    case "knownDays" -> daysSince(facts.knownSince());
                    case "daysSinceLastOrder" -> daysSince(bought.last(day));
                    default -> {
                        String path = RuleNames.ATTRIBUTES.get(name);
                        yield path == null ? null : facts.profile().value(path, day);
                    }
                });
    }

    private boolean isKnown(String name) {
        return find(name).isPresent()
                || facts.profile().value("attributes." + name, day) != null
                || facts.answers().answeredOn(name, day) != null;
    }

    private static <T> T known(@Nullable T value) throws CelEvaluationException {
        if (value == null) {
            throw new CelEvaluationException("Not known");
        }
        return value;
    }

    private @Nullable String stage() {
        Stage stage = stages.stage(day);
        return stage == null ? null : stage.name();
    }

    private @Nullable Long daysSince(@Nullable LocalDate from) {
        return from == null || from.isAfter(day) ? null : ChronoUnit.DAYS.between(from, day);
    }

    private long happened(String kind, long days) {
        LocalDate before = before(days);
        return facts.days(kind).stream()
                .filter(one -> one.isAfter(before) && !one.isAfter(day))
                .count();
    }

    private LocalDate before(long days) {
        return day.minusDays(days);
    }
}
