package vn.cancu.web;

import vn.cancu.graph.ChainNode;

/// Where the nodes of a chain lead.
///
/// @param request the chain that is shown
record TraceAddresses(TraceRequest request) {

    /// Of a document its page, of many taken together what takes them apart.
    String of(ChainNode node) {
        return switch (node) {
            case ChainNode.Paper paper -> page(paper.face());
            case ChainNode.Bundle bundle ->
                bundle.rest() ? list(bundle) : request.opening(bundle.name()) + "#danh-sach";
        };
    }

    private static String page(ChainNode.Face face) {
        return face.directive()
                .map(directive -> Lines.goal(directive).href())
                .or(() -> face.held().map(card -> Lines.documentAddress(card.id())))
                .orElse("/directives");
    }

    /// What is left over is listed on the page of the directive.
    private static String list(ChainNode.Bundle bundle) {
        String province = bundle.province().isEmpty() ? "" : "&province=" + SearchRequest.encoded(bundle.province());
        return Lines.directiveAddress(bundle.via()) + "?level=" + bundle.tier().code() + province + "#h-vien-dan";
    }
}
