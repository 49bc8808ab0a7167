// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.systemtests.Contract.Operation;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that are wrong in every way that the OpenAPI allows to think of are answered, and never by a 5xx. */
class MalformedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("kept.malformed-requests", 20_000);

    @Test
    void noneOfThemCausesAServerError() {
        RunningSuite suite = RunningSuite.get();
        Contract contract = Contract.fetch(suite);
        Client client = suite.freshTenant();
        Map<String, String> ids = Belongings.of(client);
        List<Operation> operations = contract.operations();
        // The same document gives the same requests on every machine; -Dkept.seed=… tries others.
        long seed = Long.getLong("kept.seed", operations.toString().hashCode());
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();

        long begin = System.nanoTime();
        IntStream.range(0, 4).parallel().forEach(worker -> {
            Random random = new Random(seed + worker);
            RequestMaker maker = new RequestMaker(contract, ids, random);
            for (int i = worker; i < REQUESTS; i += 4) {
                Operation operation = operations.get(random.nextInt(operations.size()));
                MalformedRequest request = maker.next(operation);
                try {
                    Answer answer = answered(request, client);
                    statuses.merge(answer.status(), 1, Integer::sum);
                    if (answer.status() >= 500 || (answer.status() >= 400 && !isReadable(answer, operation))) {
                        wrong.add(answer.status() + " " + request + " -> "
                                + answer.response().body());
                    }
                } catch (UncheckedIOException e) {
                    wrong.add("no answer to " + request + ": " + e.getCause());
                }
            }
        });
        System.out.printf(
                "Malformed requests: %d in %.1f s, seed %d, answers by status %s%n",
                REQUESTS, (System.nanoTime() - begin) / 1e9, seed, new TreeMap<>(statuses));

        assertTrue(
                wrong.isEmpty(),
                () -> "seed " + seed + ", " + wrong.size() + " wrong answers, the first:\n"
                        + String.join("\n", wrong.stream().limit(15).toList()));
    }

    /** The gateway may close a connection that has rested just when it is taken up again: a second try opens another. */
    private static Answer answered(MalformedRequest request, Client client) {
        try {
            return request.send(client);
        } catch (UncheckedIOException e) {
            return request.send(client);
        }
    }

    // What people answer on tells them in a page.
    private static boolean isReadable(Answer answer, Operation operation) {
        return answer.isProblem()
                || (operation.isOpen() && answer.header("Content-Type").startsWith("text/html"));
    }
}
