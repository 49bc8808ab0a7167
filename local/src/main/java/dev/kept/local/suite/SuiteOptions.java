// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start a suite.
 *
 * @param directory holds all that the suite writes: data, secrets, logs; one running suite per directory
 * @param port of the gateway, the others follow it; 0 takes free ones
 * @param repositoryRoot where the modules and their packages lie
 * @param fresh whether everything in {@code directory} is deleted first
 * @param clients may ask for tokens, beside the built-in ones
 */
public record SuiteOptions(Path directory, int port, Path repositoryRoot, boolean fresh, List<IdpClient> clients) {
    public SuiteOptions {
        directory = directory.toAbsolutePath().normalize();
        repositoryRoot = repositoryRoot.toAbsolutePath().normalize();
        clients = List.copyOf(clients);
    }

    public SuiteOptions(Path directory, int port, Path repositoryRoot) {
        this(directory, port, repositoryRoot, false, List.of());
    }

    /** The same with one more client. */
    public SuiteOptions with(IdpClient client) {
        List<IdpClient> more = new ArrayList<>(clients);
        more.add(client);
        return new SuiteOptions(directory, port, repositoryRoot, fresh, more);
    }

    /** The same, deleting or keeping what is in the directory. */
    public SuiteOptions fresh(boolean fresh) {
        return new SuiteOptions(directory, port, repositoryRoot, fresh, clients);
    }
}
