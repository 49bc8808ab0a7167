// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import dev.kept.restkit.problem.StandardProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with the problem "body too large" after so many bytes. */
final class LimitedInputStream extends FilterInputStream {
    private final long largest;
    private long count;

    LimitedInputStream(InputStream in, long largest) {
        super(in);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    /** Left to the server: who reads JSON closes the stream before its end has been seen. */
    @Override
    public void close() {}

    private void count(int read) {
        count += read;
        if (count > largest) {
            throw StandardProblem.BODY_TOO_LARGE.with(largest);
        }
    }
}
