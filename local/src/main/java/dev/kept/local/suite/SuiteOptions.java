// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to start a suite.
 *
 * @param directory holds all that the suite writes: data, secrets, logs; one running suite per directory
 * @param port of the gateway, the others follow it; 0 takes free ones
 * @param repositoryRoot where the modules and their packages lie
 * @param fresh whether everything in {@code directory} is deleted first
 * @param clients may ask for tokens, beside the built-in ones
 * @param environment what every service is told beside what the suite tells it
 */
public record SuiteOptions(
        Path directory,
        int port,
        Path repositoryRoot,
        boolean fresh,
        List<IdpClient> clients,
        Map<String, String> environment) {
    public SuiteOptions {
        directory = directory.toAbsolutePath().normalize();
        repositoryRoot = repositoryRoot.toAbsolutePath().normalize();
        clients = List.copyOf(clients);
        environment = Map.copyOf(environment);
    }

    public SuiteOptions(Path directory, int port, Path repositoryRoot) {
        this(directory, port, repositoryRoot, false, List.of(), Map.of());
    }

    /** The same with one more client. */
    public SuiteOptions with(IdpClient client) {
        List<IdpClient> more = new ArrayList<>(clients);
        more.add(client);
        return new SuiteOptions(directory, port, repositoryRoot, fresh, more, environment);
    }

    /** The same, deleting or keeping what is in the directory. */
    public SuiteOptions fresh(boolean fresh) {
        return new SuiteOptions(directory, port, repositoryRoot, fresh, clients, environment);
    }

    /** The same, telling every service one thing more. */
    public SuiteOptions telling(String key, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(key, value);
        return new SuiteOptions(directory, port, repositoryRoot, fresh, clients, more);
    }
}
