// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.answer.StoredAnswerTable.Place;
import dev.kept.metrics.answer.StoredAnswerTable.StoredRow;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists of all customers, page by page. All pages are of the answer that the first one was of, whatever has arrived since;
 * only who is deleted meanwhile is in none.
 */
@ApplicationScoped
public class StoredLists {

    private final StoredAnswers answers;
    private final TenantTransactions transactions;
    private final AnswerTime time;
    private final Cursors cursors;
    private final ObjectMapper json;

    StoredLists(
            StoredAnswers answers,
            TenantTransactions transactions,
            AnswerTime time,
            Cursors cursors,
            ObjectMapper json) {
        this.answers = answers;
        this.transactions = transactions;
        this.time = time;
        this.cursors = cursors;
        this.json = json;
    }

    /**
     * What is asked for.
     *
     * @param labels of the rows; none stand for all
     * @param fingerprint everything that selects and orders the list
     */
    public record Wanted(
            List<String> labels,
            String fingerprint,
            @Nullable Integer limit,
            @Nullable String cursor) {}

    private record Row<V>(Place place, V view) {}

    /** A page; the first one asks. */
    public <V> Page<V> page(String tenant, Class<V> type, Wanted wanted, StoredAnswers.Asking<?> asking) {
        int rows = Limits.of(wanted.limit());
        List<String> keys =
                cursors.decode(wanted.cursor(), wanted.fingerprint()).orElse(List.of());
        String id = keys.isEmpty() ? answers.stored(tenant, asking).id() : keys.get(0);
        Place after = keys.isEmpty() ? Place.FIRST : new Place(Double.parseDouble(keys.get(1)), keys.get(2));
        List<Row<V>> found = transactions.read(tenant, connection -> {
            StoredAnswerTable table = new StoredAnswerTable(connection);
            Instant knownAt = table.knownAt(id).orElseThrow(StandardProblem.CURSOR_EXPIRED::with);
            time.set(knownAt);
            return table.list(id, wanted.labels(), after, rows + 1).stream()
                    .map(row -> row(row, type))
                    .toList();
        });
        return Page.of(
                found,
                rows,
                last -> cursors.encode(
                        wanted.fingerprint(),
                        id,
                        Double.toString(last.place().sort()),
                        last.place().customer()),
                Row::view);
    }

    private <V> Row<V> row(StoredRow row, Class<V> type) {
        return new Row<>(new Place(row.sort(), row.customer()), StoredJson.read(json, row.body(), type));
    }
}
