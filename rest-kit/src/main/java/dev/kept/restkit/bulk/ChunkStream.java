// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

/** An upload as it came, read from the database chunk by chunk; without the mark that some editors put first. */
final class ChunkStream extends InputStream {
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};

    private final BulkQueue queue;
    private final BulkJob job;
    private byte[] chunk = new byte[0];
    private int at;
    private int number;

    ChunkStream(BulkQueue queue, BulkJob job) throws IOException {
        this.queue = queue;
        this.job = job;
        if (fill() && startsWithMark()) {
            at = UTF_8_MARK.length;
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean startsWithMark() {
        for (int i = 0; i < UTF_8_MARK.length; i++) {
            if (chunk.length <= i || (chunk[i] & 0xFF) != UTF_8_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (at < chunk.length) {
            return true;
        }
        try {
            byte[] next = queue.chunk(job, number);
            if (next == null) {
                return false;
            }
            number++;
            chunk = next;
            at = 0;
            return true;
        } catch (SQLException e) {
            throw new IOException("Cannot read an upload", e);
        }
    }
}
