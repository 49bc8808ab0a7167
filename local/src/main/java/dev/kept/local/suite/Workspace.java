// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of a suite and the places in it. Only its owner can look into it. */
record Workspace(Path directory) {

    static Workspace create(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            Workspace workspace = new Workspace(directory);
            workspace.createFolders();
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
    }

    Path lock() {
        return directory.resolve("lock");
    }

    Path secrets() {
        return directory.resolve("secrets.json");
    }

    Path clients() {
        return directory.resolve("clients.json");
    }

    Path signingKeys() {
        return directory.resolve("signing-keys.json");
    }

    Path processes() {
        return directory.resolve("processes.json");
    }

    Path postgresData() {
        return directory.resolve("pg/data");
    }

    Path postgresInitialised() {
        return directory.resolve("pg/initialised");
    }

    Path log(String name) {
        return directory.resolve("log").resolve(name + ".log");
    }

    /** Deletes everything but the lock, which is held, and the unpacked programs, which are no data. */
    void clear(Path binaries) {
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.toList()) {
                if (!child.equals(lock()) && !child.equals(binaries)) {
                    delete(child);
                }
            }
            createFolders();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + directory, e);
        }
    }

    private void createFolders() throws IOException {
        Files.createDirectories(directory.resolve("log"));
        Files.createDirectories(directory.resolve("pg"));
    }

    /** Deletes a file, or a folder with all that it holds; follows no links. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
