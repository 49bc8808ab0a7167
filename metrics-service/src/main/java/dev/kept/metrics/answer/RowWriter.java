// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.answer.StoredAnswerTable.Draft;
import dev.kept.metrics.answer.StoredAnswerTable.StoredRow;
import dev.kept.metrics.store.TenantTransactions;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of a list batch by batch, so that they are never held together. */
final class RowWriter implements Question.Rows {

    private static final int BATCH = 2000;

    private final TenantTransactions transactions;
    private final String tenant;
    private final Draft draft;
    private final ObjectMapper json;
    private final List<StoredRow> batch = new ArrayList<>();
    private boolean any;

    RowWriter(TenantTransactions transactions, String tenant, Draft draft, ObjectMapper json) {
        this.transactions = transactions;
        this.tenant = tenant;
        this.draft = draft;
        this.json = json;
    }

    @Override
    public void add(String customer, double sort, String label, Object view) {
        batch.add(new StoredRow(customer, sort, label, StoredJson.write(json, view)));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!batch.isEmpty()) {
            transactions.call(tenant, connection -> {
                StoredAnswerTable table = new StoredAnswerTable(connection);
                if (!any) {
                    table.begin(draft);
                }
                table.add(draft.id(), batch);
                return draft;
            });
            any = true;
            batch.clear();
        }
    }

    /** The answer cannot be given: nothing of it stays. */
    void discard() {
        if (any) {
            transactions.call(tenant, connection -> {
                new StoredAnswerTable(connection).delete(draft.id());
                return draft;
            });
        }
    }

    /** Whether there has been a row. */
    boolean any() {
        return any;
    }
}
