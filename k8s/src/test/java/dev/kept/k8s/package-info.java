// SPDX-License-Identifier: Apache-2.0
/** Reads the manifests as a cluster would, and holds them to our rules. */
@NullMarked
package dev.kept.k8s;

import org.jspecify.annotations.NullMarked;
