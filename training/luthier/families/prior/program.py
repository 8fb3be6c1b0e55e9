"""The operations of a prior: chance for a whole block at once, and the net frame by frame, as it hears itself."""

from luthier.blocks.feedback import Feedback
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import SegmentWriter
from luthier.families.prior.model import Gate, GatedLayer, GatedNet, Prior

FRAME_SEGMENT = "prior_frame"
_SLOT = "heard"
_SLOPE = 0.2  # of the leaky units in `Prior` and `GatedNet`


def write_prior(prior: Prior, to: SegmentWriter) -> None:
    """Write `Prior.forward` of a temperature; FRAME_SEGMENT is what `write_prior_frame` writes."""
    temperature = to.add("clamp_min", to.add("scale", 0, setting="temperature"), number=0.0)
    noise = to.add("gumbel_noise", 0, channels=prior.chance.channels, seed="seed")
    offers = to.add("shift", to.add("multiply", noise, temperature), weight=prior.bias.flatten())
    levels = to.add("each_frame", offers, segment=FRAME_SEGMENT)
    to.add("lookup", levels, table=prior.centres)


def write_prior_frame(prior: Prior, to: SegmentWriter) -> None:
    """Write one frame: offers [latents * levels] -> a level a latent."""
    past = _write_net(prior.net, _write_recall(prior.feedback, to), to)
    levels = to.add("draw_levels", past, 0, weight=prior.weight, within=prior.heard_within, slope=_SLOPE)
    to.add("keep", to.add("lookup_sum", levels, table=prior.heard), slot=_SLOT)
    # The last operation is what goes out, and that is the levels, not what was kept.
    to.channels(levels, 0, prior.latents)


def _write_recall(feedback: Feedback, to: SegmentWriter) -> int:
    return to.add("recall", channels=feedback.channels, slot=_SLOT)


def _write_net(net: GatedNet, x: int, to: SegmentWriter) -> int:
    found = []
    for layer in net.layers:
        assert isinstance(layer, GatedLayer)
        one = write_block(layer.gated, x, to)
        x = to.add("add", x, write_block(layer.mix, one, to))
        found.append(one)
    skips = write_block(net.skips, to.add("join", *found), to)
    return write_block(net.output, to.add("leaky_relu", skips, slope=_SLOPE), to)


@write_block.register
def _(block: Gate, x: int, to: SegmentWriter) -> int:
    return to.add("gate", x, bias=block.bias.flatten())
