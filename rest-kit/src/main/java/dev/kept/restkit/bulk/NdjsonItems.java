// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of an NDJSON file: one JSON object per line; blank lines are skipped. */
final class NdjsonItems implements Iterator<RawItem> {
    private final InputStream in;
    private final int longestLine;
    private long line;
    private @Nullable RawItem next;

    NdjsonItems(InputStream in, int longestLine) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.longestLine = longestLine;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                var bytes = new ByteArrayOutputStream();
                if (!readLine(bytes)) {
                    return false;
                }
                line++;
                if (bytes.size() > longestLine) {
                    next = refused("too-long");
                } else {
                    next = item(bytes.toByteArray());
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RawItem next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        RawItem item = next;
        next = null;
        return item;
    }

    /** Reads up to the end of the line, and keeps one byte more than is allowed; false at the end of the file. */
    private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
        int read = in.read();
        if (read < 0) {
            return false;
        }
        while (read >= 0 && read != '\n') {
            if (bytes.size() <= longestLine) {
                bytes.write(read);
            }
            read = in.read();
        }
        return true;
    }

    private @Nullable RawItem item(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused("invalid-utf8");
        }
        if (text.isBlank()) {
            return null;
        }
        return new RawItem(line, bytes.length, false, new RawItem.Content() {
            @Override
            public <T> T as(Class<T> type, ObjectMapper json) throws IOException {
                T value = json.readValue(text, type);
                if (value == null) {
                    throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textAt("", "required")));
                }
                return value;
            }
        });
    }

    private RawItem refused(String code) {
        return new RawItem(line, 0, false, new RawItem.Content() {
            @Override
            public <T> T as(Class<T> type, ObjectMapper json) {
                throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textAt("", code)));
            }
        });
    }
}
