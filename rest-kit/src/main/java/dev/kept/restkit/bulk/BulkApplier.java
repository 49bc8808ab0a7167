// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.JsonFaults;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.problem.Violations;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Reads, validates and hands over the items of one import. */
final class BulkApplier<T> {
    private static final Logger LOG = Logger.getLogger(BulkApplier.class);

    private final BulkJob job;
    private final BulkHandler<T> handler;
    private final Tools tools;
    private final String contentType;

    /** What all imports share. */
    record Tools(ObjectMapper json, Validator validator, JsonFaults jsonFaults, int longestLine) {}

    /** What is done in a transaction. */
    interface Work {
        List<BulkResult> results(Turn turn);
    }

    BulkApplier(BulkJob job, BulkHandler<T> handler, Tools tools, String contentType) {
        this.job = job;
        this.handler = handler;
        this.tools = tools;
        this.contentType = contentType;
    }

    Iterator<RawItem> items(InputStream upload) {
        return isCsv() ? new CsvItems(job, handler, upload) : new NdjsonItems(upload, tools.longestLine());
    }

    private boolean isCsv() {
        return contentType.startsWith("text/csv");
    }

    /** Reads the items now; what is returned stores them, and can be repeated. */
    Work apply(List<RawItem> raw) {
        List<BulkResult> refused = new ArrayList<>();
        List<BulkItem<T>> items = new ArrayList<>();
        for (RawItem one : raw) {
            List<Fault> faults = read(one, items);
            if (!faults.isEmpty()) {
                refused.add(BulkResult.failed(one.line(), null, faults));
            }
        }
        return turn -> {
            List<BulkResult> results = new ArrayList<>(refused);
            if (!items.isEmpty()) {
                results.addAll(results(items, turn));
            }
            turn.await();
            return results;
        };
    }

    /** What is said about an item that the handler could not store even by itself. */
    BulkResult failure(RawItem item, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return BulkResult.failed(item.line(), null, problem.asFaults());
            }
        }
        LOG.errorf(e, "Import %s: line %d failed", job.id(), item.line());
        return BulkResult.failed(item.line(), null, List.of(Fault.textAt("", "row-failed")));
    }

    private List<Fault> read(RawItem raw, List<BulkItem<T>> items) {
        try {
            T row = raw.content().as(handler.rowType(), tools.json());
            List<Fault> faults = Violations.faults(tools.validator().validate(row));
            if (faults.isEmpty()) {
                items.add(new BulkItem<>(raw.line(), row, raw.repeated()));
            }
            return faults;
        } catch (ProblemException e) {
            return e.asFaults();
        } catch (JsonMappingException e) {
            return tools.jsonFaults().problemOf(e).asFaults();
        } catch (JsonProcessingException e) {
            return tools.jsonFaults().problemOf(e).asFaults();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read an item", e);
        }
    }

    private List<BulkResult> results(List<BulkItem<T>> items, Turn turn) {
        if (!isCsv() || handler.csvGroupColumn().isEmpty()) {
            turn.await(); // the same thing may be in this batch and in the one before
        }
        Map<Long, BulkResult> byLine = new HashMap<>();
        for (BulkResult result : handler.apply(job, items, turn)) {
            byLine.put(result.line(), result);
        }
        List<BulkResult> results = new ArrayList<>();
        for (BulkItem<T> item : items) {
            BulkResult result = byLine.get(item.line());
            if (result == null) {
                throw new IllegalStateException("The handler of " + job.kind() + " forgets line " + item.line());
            }
            results.add(result);
        }
        return results;
    }
}
