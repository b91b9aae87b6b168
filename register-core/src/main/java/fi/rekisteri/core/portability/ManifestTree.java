package fi.rekisteri.core.portability;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.PackageFile;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is in a package, what stays and why, and the hash of each file (X1); no value of anybody.
 */
record ManifestTree(RegisterDefinition definition, PortableData data) {
  ObjectNode of(List<PackageFile> files, List<NeutralisedCell> cells) {
    ObjectNode root = new PortableTree(definition).head(PortabilityPackages.MANIFEST_SCHEMA, data);
    root.set("outcome", coded("outcome", data.outcome()));
    root.put("values", data.values().size());
    root.set("excluded", Tree.row(data.excluded(), ManifestTree::excluded));
    if (data.offersAccessCopy()) {
      root.set("accessCopy", Tree.texts(PortabilityWords.everywhere("accessCopy")));
    }
    root.set("files", Tree.list(files, ManifestTree::file));
    root.set("neutralised", Tree.row(cells, NeutralisedCell::tree));
    return root;
  }

  private static ObjectNode excluded(Excluded one) {
    ObjectNode node = PortableTree.place(one.place());
    node.set("label", Tree.texts(one.label()));
    one.category().ifPresent(category -> node.put("category", category.code()));
    one.part().ifPresent(part -> node.put("part", part));
    one.count().ifPresent(count -> node.put("count", count));
    node.put("reason", one.reason().name()).put("legalRef", one.decidedBy().reference());
    LocalizedText words = PortabilityWords.everywhere("reason." + one.reason().name());
    node.set("explanation", Tree.texts(words));
    return node;
  }

  private static ObjectNode file(PackageFile file) {
    return Tree.object()
        .put("name", file.name())
        .put("mediaType", file.mediaType())
        .put("bytes", file.size())
        .put("sha256", file.sha256());
  }

  private static ObjectNode coded(String kind, Enum<?> constant) {
    ObjectNode node = Tree.object().put("code", constant.name());
    LocalizedText words = PortabilityWords.everywhere(kind + "." + constant.name());
    node.set("text", Tree.texts(words));
    return node;
  }
}
