// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kept.bench.Company.Order;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes events into the log of a producer as its sequencer would: metrics-service reads them by its usual way. */
final class EventLog {

    private static final int PARTS = 16;
    private static final String COPY = "copy event_log (part, seq, event_id, tenant, type, subject, entity, version,"
            + " occurred_at, recorded_at, data, data_bytes) from stdin";

    private final Connection producer;
    private final String tenant;

    /** Writes events of one transaction. */
    interface Writing {
        void write(EventLog.Page page) throws IOException;
    }

    EventLog(Connection producer, String tenant) {
        this.producer = producer;
        this.tenant = tenant;
    }

    /** Whose events these are. */
    String tenant() {
        return tenant;
    }

    /** Appends events; readers see them when it returns. */
    void append(Writing writing) throws SQLException, IOException {
        producer.setAutoCommit(false);
        long[] heads = heads();
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new PGCopyOutputStream(producer.unwrap(PGConnection.class), COPY), UTF_8))) {
            writing.write(new Page(out, heads));
        }
        try (PreparedStatement move = producer.prepareStatement("update feed_head set last_seq = ? where part = ?")) {
            for (int part = 0; part < PARTS; part++) {
                move.setLong(1, heads[part]);
                move.setInt(2, part);
                move.addBatch();
            }
            move.executeBatch();
        }
        producer.commit();
    }

    private long[] heads() throws SQLException {
        long[] heads = new long[PARTS];
        try (PreparedStatement select = producer.prepareStatement("select part, last_seq from feed_head for update");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                heads[rows.getInt(1)] = rows.getLong(2);
            }
        }
        return heads;
    }

    /** Events under way. */
    final class Page {

        private final BufferedWriter out;
        private final long[] heads;

        private Page(BufferedWriter out, long[] heads) {
            this.out = out;
            this.heads = heads;
        }

        void customer(int customer) throws IOException {
            String id = TableFiles.customerId(customer);
            String data = "{\"customerId\":\"" + id + "\",\"attributes\":{\"type\":\"PERSON\",\"region\":\""
                    + Company.region(customer) + "\"}}";
            event("customer.profile.changed.v1", id, id, TableFiles.FIRST_DAY + "T00:00:00Z", data);
        }

        void order(Order order) throws IOException {
            String id = TableFiles.orderId(order.number());
            String customer = TableFiles.customerId(order.customer());
            String data = "{\"orderId\":\"" + id + "\",\"customerId\":\"" + customer + "\",\"amount\":{\"amount\":\""
                    + TableFiles.amount(order.cents()) + "\",\"currency\":\"CNY\"},\"lines\":[]}";
            String at = TableFiles.FIRST_DAY.plusDays(order.day()) + "T10:00:00Z";
            event("customer.order.placed.v1", customer, id, at, data);
        }

        private void event(String type, String subject, String entity, String at, String data) throws IOException {
            int part = part(subject);
            heads[part]++;
            out.write(
                    part + "\t" + heads[part] + '\t' + new UUID(part, heads[part]) + '\t' + tenant + '\t' + type + '\t'
                            + subject + '\t' + entity + "\t1\t" + at + '\t' + Instant.now() + '\t' + data + '\t'
                            + data.length() + '\n');
        }

        /** The fixed law of the feed. */
        private int part(String subject) {
            CRC32 hash = new CRC32();
            hash.update((tenant + "/" + subject).getBytes(UTF_8));
            return (int) (hash.getValue() % PARTS);
        }
    }
}
