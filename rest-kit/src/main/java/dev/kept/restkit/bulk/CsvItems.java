// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of a CSV file (RFC 4180, UTF-8, with a header): one row each, or the consecutive rows of one group. */
final class CsvItems implements Iterator<RawItem> {
    private static final int LARGEST_GROUP = 1000;
    private static final int MOST_GROUPS = 2_000_000;
    private static final int LONGEST_RECORD = 1 << 20;

    private final BulkJob job;
    private final BulkHandler<?> handler;
    private final Iterator<CsvRecord> records;
    private final CsvHeader header;
    private final int groupColumn;
    private final SeenKeys seen = new SeenKeys(MOST_GROUPS);
    private long lastLine;
    private @Nullable CsvRecord pending;

    CsvItems(BulkJob job, BulkHandler<?> handler, InputStream in) {
        this.job = job;
        this.handler = handler;
        this.records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                .iterator();
        this.header = CsvHeader.of(advance(), handler.csvColumns());
        this.groupColumn = handler.csvGroupColumn().map(header::indexOf).orElse(-1);
        this.pending = advance();
    }

    @Override
    public boolean hasNext() {
        return pending != null;
    }

    @Override
    public RawItem next() {
        CsvRecord first = pending;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<CsvRecord> group = new ArrayList<>(List.of(first));
        pending = advance();
        Optional<String> key = key(first);
        if (key.isPresent() && !seen.hasRoom()) {
            throw new BulkFileException(CsvHeader.error("csv-too-many-groups", lastLine, MOST_GROUPS));
        }
        boolean tooLarge = false;
        while (key.isPresent() && pending != null && key.equals(key(pending))) {
            tooLarge = group.size() >= LARGEST_GROUP;
            if (!tooLarge) {
                group.add(pending);
            }
            pending = advance();
        }
        return item(group, tooLarge, key.isPresent() && !seen.add(key.get()));
    }

    private @Nullable CsvRecord advance() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord next = records.next();
            lastLine = next.getStartingLineNumber();
            return next;
        } catch (CsvParseException e) {
            throw new BulkFileException(CsvHeader.error("csv-malformed", lastLine, lastLine));
        } catch (UncheckedIOException e) {
            throw e;
        }
    }

    private Optional<String> key(CsvRecord row) {
        return groupColumn >= 0 && groupColumn < row.getFieldCount()
                ? Optional.of(row.getField(groupColumn)).filter(value -> !value.isBlank())
                : Optional.empty();
    }

    private RawItem item(List<CsvRecord> group, boolean tooLarge, boolean repeated) {
        int size = group.stream()
                .flatMap(row -> row.getFields().stream())
                .mapToInt(String::length)
                .sum();
        return new RawItem(group.get(0).getStartingLineNumber(), size, repeated, new RawItem.Content() {
            @Override
            public <T> T as(Class<T> type, ObjectMapper json) throws IOException {
                List<Fault> faults = new ArrayList<>();
                if (tooLarge) {
                    faults.add(Fault.textAt("", "group-too-large", LARGEST_GROUP));
                }
                List<CsvRow> rows = new ArrayList<>();
                for (CsvRecord one : group) {
                    rows.add(header.row(one, faults));
                }
                if (!faults.isEmpty()) {
                    throw StandardProblem.INVALID_REQUEST.withFaults(faults);
                }
                return Objects.requireNonNull(json.treeToValue(handler.fromCsv(job, rows), type));
            }
        });
    }
}
