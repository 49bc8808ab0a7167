// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.answer.StoredAnswerTable.Draft;
import dev.kept.metrics.answer.StoredAnswerTable.Seen;
import dev.kept.metrics.answer.StoredAnswerTable.Stored;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about all customers of a tenant. An answer holds for exactly the facts that it was computed from: it is
 * found again until another one arrives.
 */
@ApplicationScoped
public class StoredAnswers {

    /** So many are computed at a time: each reads every customer, and holds two connections. */
    private static final int AT_A_TIME = 3;

    private static final int STRIPES = 64;

    private final SnapshotReader reader;
    private final TenantTransactions transactions;
    private final AnswerTime time;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore slots = new Semaphore(AT_A_TIME, true);
    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    StoredAnswers(
            SnapshotReader reader, TenantTransactions transactions, AnswerTime time, ObjectMapper json, Clock clock) {
        this.reader = reader;
        this.transactions = transactions;
        this.time = time;
        this.json = json;
        this.clock = clock;
    }

    /** Decides what is asked, by what is known. */
    @FunctionalInterface
    public interface Asking<A> extends Function<CustomerSnapshots, Question<A>> {}

    /**
     * The answer.
     *
     * @param type JSON must give it back as it was
     */
    public <A> A of(String tenant, Class<A> type, Asking<A> asking) {
        Stored stored = stored(tenant, asking);
        time.set(stored.knownAt());
        return StoredJson.read(json, stored.body(), type);
    }

    /** The answer as it is stored: read, or computed first. */
    <A> Stored stored(String tenant, Asking<A> asking) {
        return reader.read(tenant, snapshots -> found(snapshots, asking)).orElseGet(() -> compute(tenant, asking));
    }

    private static <A> Optional<Stored> found(CustomerSnapshots snapshots, Asking<A> asking) {
        String question = digest(asking.apply(snapshots).text());
        StoredAnswerTable table = new StoredAnswerTable(snapshots.connection());
        return table.find(question, table.seen().watermark());
    }

    /** Whoever asks the same at the same time waits for the answer instead of computing it too. */
    private <A> Stored compute(String tenant, Asking<A> asking) {
        String text = reader.read(tenant, snapshots -> asking.apply(snapshots).text());
        Lock same = stripes[Math.floorMod((tenant + "\n" + text).hashCode(), STRIPES)];
        same.lock();
        try {
            slots.acquireUninterruptibly();
            try {
                return reader.read(
                        tenant,
                        snapshots -> found(snapshots, asking)
                                .orElseGet(() -> store(tenant, snapshots, asking.apply(snapshots))));
            } finally {
                slots.release();
            }
        } finally {
            same.unlock();
        }
    }

    private <A> Stored store(String tenant, CustomerSnapshots snapshots, Question<A> question) {
        Seen seen = new StoredAnswerTable(snapshots.connection()).seen();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Draft draft = new Draft(Ids.next("ans"), digest(question.text()), seen.watermark(), now);
        RowWriter rows = new RowWriter(transactions, tenant, draft, json);
        try {
            String body = StoredJson.write(json, question.answer().apply(rows));
            rows.flush();
            return finish(tenant, draft, body, rows.any() ? seen.oldest() : null);
        } catch (RuntimeException e) {
            rows.discard();
            throw e;
        }
    }

    /** @param oldest where there are rows: who was deleted from this transaction on is in none */
    private Stored finish(String tenant, Draft draft, String body, @Nullable String oldest) {
        return transactions.call(tenant, connection -> {
            StoredAnswerTable table = new StoredAnswerTable(connection);
            if (oldest == null) {
                table.begin(draft);
            } else {
                // No fact is applied from here to the commit, so that no deletion can slip in between.
                new GenerationTable(connection).lockAlone();
                table.forgetDeleted(draft.id(), oldest);
            }
            if (!table.finish(draft, body)) {
                table.delete(draft.id());
                return table.find(draft.question(), draft.watermark()).orElseThrow();
            }
            return new Stored(draft.id(), body, draft.knownAt());
        });
    }

    /** Questions can be long, and name what should not be found in a table of answers. */
    private static String digest(String question) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
