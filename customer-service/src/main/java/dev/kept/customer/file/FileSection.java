// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one feature keeps of a customer. Found by CDI; the timeline, the access export, erasure and merge are made of all
 * sections, and a test holds that every table with a {@code customer_id} belongs to one. All methods work on the
 * current tenant, in the caller's transaction.
 */
public interface FileSection {

    /** The singular name of its entries, for example {@code order}; unique. */
    String kind();

    /** The tables that it answers for. */
    Set<String> tables();

    /**
     * The newest entries of a customer before a position, newest first, ties by descending id (compared by character
     * code, {@code collate "C"}); empty where entries have no date.
     */
    List<FileEntry> entries(String customerId, @Nullable FilePosition before, int limit);

    /** The members of its entries' data that hold personal values or free text: shown with the scope customers:pii only. */
    default Set<String> personal() {
        return Set.of();
    }

    /** Everything that is held of a customer, personal values too. */
    List<JsonNode> export(String customerId);

    /** Removes every personal value (names, contacts, external ids, free text); what is counted stays. */
    void erase(String customerId, Changes changes);

    /**
     * Gives rows to another customer and tells the other services.
     *
     * @param only the ids of the rows to move; null for all that the first customer has
     * @return the ids of the rows that moved
     */
    List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes);
}
