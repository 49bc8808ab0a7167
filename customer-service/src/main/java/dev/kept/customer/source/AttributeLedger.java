// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import dev.kept.customer.attribute.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Opens the books of customers. */
@ApplicationScoped
public class AttributeLedger {

    private final AttributeValueRepository values;
    private final SourceRankingService ranking;

    AttributeLedger(AttributeValueRepository values, SourceRankingService ranking) {
        this.values = values;
        this.ranking = ranking;
    }

    /** The books of these customers, whose rows the caller has locked; for a new customer there is an empty one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AttributeBooks open(Collection<String> customerIds) {
        AttributeBooks books = new AttributeBooks(new WinnerRule(ranking.current()), values);
        values.findCurrent(customerIds)
                .forEach(value -> books.of(value.customerId()).load(value));
        return books;
    }

    /** All that was ever said of these customers, oldest first. */
    @Transactional
    public List<SaidValue> history(Collection<String> customerIds) {
        return values.findAllOf(customerIds).stream().map(SaidValue::of).toList();
    }

    /** Forgets all that was ever said of personal attributes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetPersonal(Collection<String> customerIds, Definitions definitions) {
        for (AttributeValue value : values.findAllOf(customerIds)) {
            if (definitions.isPersonal(value.attribute())) {
                values.delete(value);
            }
        }
    }

    /** Lists no conflicts of a customer any more, for it was merged into another one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hideConflicts(String customerId) {
        values.hideConflicts(customerId);
    }
}
