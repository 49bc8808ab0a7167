// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.mergepatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.patch.Patches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.groups.Default;

/** Applies a JSON Merge Patch (RFC 7396) to bodies of which a patch may leave out what the whole must have. */
@ApplicationScoped
public class MergePatch {

    /** Constraints that hold for the result, but not for the patch: a member that must be there can be left out of it. */
    public interface Whole {}

    private final Patches patches;

    MergePatch(Patches patches) {
        this.patches = patches;
    }

    /**
     * The target with the patch applied, valid by its own annotations.
     *
     * @throws dev.kept.restkit.problem.ProblemException naming every fault of the result
     */
    public <T> T apply(ObjectNode patch, T target, Class<T> type) {
        return patches.apply(target, patch, type, Default.class, Whole.class);
    }
}
