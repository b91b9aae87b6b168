/**
 * Which way does data go, from where it comes to who receives it? Floor 6 (Art. 5(1)(a), 30(1); S13
 * to S15, S25 to S30, S33).
 *
 * <p>{@link fi.rekisteri.core.flow.DataFlowPicture} draws it as SVG, and {@link
 * fi.rekisteri.core.flow.DataFlowMermaid} writes it as a Mermaid flowchart; both are made of the
 * definition alone, with the same marks. Proof: {@code DataFlowPictureTest}, {@code
 * DataFlowMermaidTest}, {@code HostileFlowTest}, {@code LargeFlowTest}, {@code FlowGeometryTest},
 * {@code ContrastTest}, {@code FlowWordsTest}, {@code ShippedFlowTest}.
 */
@NullMarked
package fi.rekisteri.core.flow;

import org.jspecify.annotations.NullMarked;
