// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import dev.kept.customer.attribute.DefinitionDirectory;
import dev.kept.customer.attribute.Definitions;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows what the sources say; personal values only to those who may see them. */
@ApplicationScoped
public class AttributeViews {

    private static final Listing<AttributeValue> CONFLICTS = new Listing<>(
            AttributeValue.class,
            AttributeValue::id,
            List.of(
                    SortKey.instant("recordedAt", "recordedAt", AttributeValue::recordedAt),
                    SortKey.text("attribute", "attribute", AttributeValue::attribute),
                    SortKey.text("customerId", "customerId", AttributeValue::customerId)),
            "-recordedAt");

    private final AttributeValueRepository values;
    private final SourceRankingService ranking;
    private final DefinitionDirectory definitions;
    private final EntityManager entities;
    private final Cursors cursors;
    private final Caller caller;

    AttributeViews(
            AttributeValueRepository values,
            SourceRankingService ranking,
            DefinitionDirectory definitions,
            EntityManager entities,
            Cursors cursors,
            Caller caller) {
        this.values = values;
        this.ranking = ranking;
        this.definitions = definitions;
        this.entities = entities;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Every attribute of a customer of which a source says something, by name. */
    @Transactional
    public List<AttributeView> of(String customerId) {
        WinnerRule rule = new WinnerRule(ranking.current());
        Definitions known = definitions.current();
        AttributeBook book = books(List.of(customerId), rule).getOrDefault(customerId, new AttributeBook("", rule));
        return book.attributes().stream()
                .map(book::active)
                .filter(active -> !active.isEmpty())
                .map(active -> view(customerId, active, rule, known))
                .toList();
    }

    /** One page of the attributes of which sources say different things. */
    @Transactional
    Page<AttributeView> conflicts(AttributeConflictFilter filter, PageRequest request) {
        Filters filters = new Filters()
                .equal("conflicting", true)
                .equal("standing", Standing.WINS)
                .equal("customerId", filter.customerId)
                .equal("attribute", filter.attribute)
                .equal("source", filter.winner);
        Page<AttributeValue> page = CONFLICTS.page(entities, cursors, filters, filter.sort, request);
        WinnerRule rule = new WinnerRule(ranking.current());
        Definitions known = definitions.current();
        Map<String, AttributeBook> books = books(
                page.data().stream().map(AttributeValue::customerId).distinct().toList(), rule);
        return new Page<>(
                page.data().stream()
                        .map(value -> view(
                                value.customerId(),
                                books.getOrDefault(value.customerId(), new AttributeBook("", rule))
                                        .active(value.attribute()),
                                rule,
                                known))
                        .toList(),
                page.page());
    }

    private AttributeView view(String customerId, List<AttributeValue> active, WinnerRule rule, Definitions known) {
        boolean masked =
                !caller.has("customers:pii") && known.isPersonal(active.get(0).attribute());
        return AttributeView.of(customerId, active, rule, masked);
    }

    private Map<String, AttributeBook> books(List<String> customerIds, WinnerRule rule) {
        Map<String, AttributeBook> books = new HashMap<>();
        values.findCurrent(customerIds)
                .forEach(value -> books.computeIfAbsent(value.customerId(), id -> new AttributeBook(id, rule))
                        .load(value));
        return books;
    }
}
